from django.db import models


class Vindplaats(models.Model):
    bwb_id = models.CharField(max_length=12)
    artikel_nr = models.CharField(max_length=20)

    class Meta:
        app_label = "wetten"
