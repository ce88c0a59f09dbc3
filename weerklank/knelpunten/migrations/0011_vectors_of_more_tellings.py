from django.db import migrations


class Migration(migrations.Migration):
    """Vectors of two models are never compared: those of the model before are dropped, and the worker makes new ones."""

    dependencies = [("knelpunten", "0010_vectors_of_calmer_rows")]

    operations = [
        migrations.RunSQL(
            "UPDATE knelpunten_knelpunt SET vector = NULL WHERE vector IS NOT NULL", reverse_sql=migrations.RunSQL.noop
        )
    ]
