from django.db import migrations


class Migration(migrations.Migration):
    """Vectors of two models are never compared: those of the model before are dropped, and the worker makes new ones."""

    dependencies = [("werkagenda", "0002_near_by_meaning")]

    operations = [
        migrations.RunSQL(
            "UPDATE werkagenda_toezegging SET vector = NULL WHERE vector IS NOT NULL", reverse_sql=migrations.RunSQL.noop
        )
    ]
