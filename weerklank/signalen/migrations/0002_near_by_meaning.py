from django.db import migrations


class Migration(migrations.Migration):
    """An approximate index on meaning: binary-quantised vectors, re-ranked exactly by kern.search."""

    dependencies = [("signalen", "0001_signalen")]
    operations = [
        migrations.RunSQL(
            "CREATE INDEX signaal_near ON signalen_signaal "
            "USING hnsw ((binary_quantize(vector)::bit(512)) bit_hamming_ops) WHERE vector IS NOT NULL",
            "DROP INDEX signaal_near",
        )
    ]
