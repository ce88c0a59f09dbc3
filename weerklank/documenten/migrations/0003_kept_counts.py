"""Documents that were kept before: count what their newest reading proposes, and that all of it waits."""

from django.db import migrations

COUNT = """
UPDATE documenten_document AS document
   SET voorstellen = counted.aantal, te_beoordelen = counted.aantal
  FROM (SELECT lezing.document_id, count(*) AS aantal
          FROM documenten_passage AS passage
          JOIN documenten_lezing AS lezing ON lezing.id = passage.lezing_id
         WHERE passage.soort IN ('toezegging-gedaan', 'actie', 'motie-verzoek', 'knelpunt')
           AND lezing.id = (SELECT max(newer.id) FROM documenten_lezing AS newer
                             WHERE newer.document_id = lezing.document_id)
         GROUP BY lezing.document_id) AS counted
 WHERE counted.document_id = document.id
"""


class Migration(migrations.Migration):

    dependencies = [
        ('documenten', '0002_oordelen'),
    ]

    operations = [
        migrations.RunSQL(COUNT, migrations.RunSQL.noop),
    ]
