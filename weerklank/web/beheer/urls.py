"""Management: accounts, roles and tokens of the own organisations."""

from django.urls import path

from weerklank.web.beheer import correcties, postadressen, sleutels, views

app_name = "beheer"
urlpatterns = [
    path("", views.accounts, name="start"),
    path("accounts/nieuw/", views.new_account, name="nieuw"),
    path("accounts/<int:pk>/", views.account, name="account"),
    path("accounts/<int:pk>/rollen/", views.add_rol, name="rol"),
    path("accounts/<int:pk>/rollen/<int:vervulling>/einde/", views.end_one_rol, name="rol-einde"),
    path("accounts/<int:pk>/toegang/", views.access, name="toegang"),
    path("post/", postadressen.adressen, name="post"),
    path("post/<int:pk>/stand/", postadressen.stand, name="post-stand"),
    path("post/mails/<int:pk>/opnieuw/", postadressen.opnieuw, name="post-opnieuw"),
    path("correcties/", correcties.corrections, name="correcties"),
    path("sleutels/", sleutels.keys, name="sleutels"),
    path("sleutels/<int:pk>/einde/", sleutels.revoke, name="sleutel-einde"),
]
