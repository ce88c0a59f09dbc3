"""Every page that can be visited by its address, per person. `start >> selector` is where the first such link leads."""

VISITOR = "a visitor"

PAGES: dict[str, tuple[str, ...]] = {
    VISITOR: (
        "/", "/zoeken/", "/zoeken/?q=toeslag", "/zoeken/?q=art+4:84+awb", "/zoeken/?q=xyzzy", "/volgen/", "/knelpunten/",
        "/knelpunten/?stand=beantwoord >> .weerklank-kaart__titel a", "/ >> #wachtend ~ ul .weerklank-kaart__titel a",
        "/organisaties/", "/organisaties/mbm/", "/organisaties/oeverveen/", "/over", "/privacy", "/toegankelijkheid",
        "/wetten/", "/wetten/?q=xyzzy", "/wetten/BWBR0005537/", "/wetten/BWBR0005537/artikel/4:84/",
        "/wetten/BWBR0005537/artikel/99:99/", "/account/login/", "/account/password/reset/", "/bestaat-niet",
    ),
    "professional": (
        "/balie/", "/balie/signalen/", "/balie/signalen/ >> .weerklank-kaart__titel a", "/account/mfa/",
        "/account/password/change/", "/account/logout/", "/beleid/",
    ),
    "coordinator": (
        "/werkplek/", "/coordinatie/", "/coordinatie/?toon=wacht", "/coordinatie/ >> .weerklank-kaart__titel a",
        "/coordinatie/aangeboden/", "/coordinatie/knelpunten/", "/coordinatie/knelpunten/?zoek=xyzzy", "/coordinatie/toezicht/",
    ),
    "wilma.stoffelsma.btt": ("/coordinatie/", "/coordinatie/aangeboden/"),
    "knelpunteigenaar": (
        "/coordinatie/knelpunten/", "/coordinatie/knelpunten/nieuw/", "/coordinatie/knelpunten/ >> .weerklank-kaart__titel a",
        "/coordinatie/knelpunten/ >> .weerklank-kaart__titel a >> aside a[href*='bewerken']",
        "/coordinatie/knelpunten/ >> .weerklank-kaart__titel a >> aside a[href*='samenvoegen']",
        "/coordinatie/knelpunten/ >> .weerklank-kaart__titel a >> aside a[href*='/stap/']",
    ),
    "beleid": (
        "/beleid/", "/beleid/beantwoord/", "/beleid/ >> tbody a", "/beleid/ >> tbody a >> main a[href$='/antwoord/']",
        "/beleid/beantwoord/ >> tbody a", "/documenten/", "/documenten/ >> tbody a",
    ),
    "fg": ("/werkplek/", "/coordinatie/toezicht/", "/coordinatie/knelpunten/"),
    "beheerder": ("/beheer/", "/beheer/accounts/nieuw/", "/beheer/ >> tbody a", "/beheer/sleutels/", "/stijl"),
}
