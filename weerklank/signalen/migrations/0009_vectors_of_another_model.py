from django.db import migrations


class Migration(migrations.Migration):
    """Vectors of two models are never compared: those of the model before are dropped, and the worker makes new ones."""

    dependencies = [("signalen", "0008_count_open_by_state")]

    operations = [
        migrations.RunSQL(
            "UPDATE signalen_signaal SET vector = NULL WHERE vector IS NOT NULL", reverse_sql=migrations.RunSQL.noop
        )
    ]
