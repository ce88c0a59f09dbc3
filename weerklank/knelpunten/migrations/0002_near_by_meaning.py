from django.db import migrations


class Migration(migrations.Migration):
    """An approximate index on meaning: binary-quantised vectors, re-ranked exactly by kern.search."""

    dependencies = [("knelpunten", "0001_knelpunten")]
    operations = [
        migrations.RunSQL(
            "CREATE INDEX knelpunt_near ON knelpunten_knelpunt "
            "USING hnsw ((binary_quantize(vector)::bit(512)) bit_hamming_ops) WHERE vector IS NOT NULL",
            "DROP INDEX knelpunt_near",
        )
    ]
