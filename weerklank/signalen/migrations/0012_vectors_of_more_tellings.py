from django.db import migrations

DROP_LISTS = """
DO $$
DECLARE one record;
BEGIN
    FOR one IN SELECT indexname FROM pg_indexes WHERE starts_with(indexname, 'zoekrij_near_') LOOP
        EXECUTE format('DROP INDEX %I', one.indexname);
    END LOOP;
END $$
"""


class Migration(migrations.Migration):
    """Vectors of two models are never compared: those of the model before are dropped, and the worker makes new ones.
    So are the indexes that were made for the old ones."""

    dependencies = [("signalen", "0011_vectors_of_calmer_rows")]

    operations = [
        migrations.RunSQL(DROP_LISTS, reverse_sql=migrations.RunSQL.noop),
        migrations.RunSQL(
            "UPDATE signalen_signaal SET vector = NULL WHERE vector IS NOT NULL", reverse_sql=migrations.RunSQL.noop
        ),
    ]
