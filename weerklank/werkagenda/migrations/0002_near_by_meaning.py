from django.db import migrations


class Migration(migrations.Migration):
    """An approximate index on meaning: binary-quantised vectors, re-ranked exactly by kern.search."""

    dependencies = [("werkagenda", "0001_werkagenda")]
    operations = [
        migrations.RunSQL(
            "CREATE INDEX toezegging_near ON werkagenda_toezegging "
            "USING hnsw ((binary_quantize(vector)::bit(512)) bit_hamming_ops) WHERE vector IS NOT NULL",
            "DROP INDEX toezegging_near",
        )
    ]
