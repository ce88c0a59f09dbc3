from django.core.management import call_command
from django.db import migrations


def make_cache_table(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("kern", "0001_people_roles_log")]
    operations = [migrations.RunPython(make_cache_table, migrations.RunPython.noop)]
