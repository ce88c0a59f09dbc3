from django.db import migrations


class Migration(migrations.Migration):
    """Vectors of two models are never compared: those of the model before are dropped, and the worker makes new ones."""

    dependencies = [("werkagenda", "0004_vectors_of_calmer_rows")]

    operations = [
        migrations.RunSQL(
            "UPDATE werkagenda_toezegging SET vector = NULL WHERE vector IS NOT NULL", reverse_sql=migrations.RunSQL.noop
        )
    ]
