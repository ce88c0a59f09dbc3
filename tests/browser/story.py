"""The example that the journey tells: a parent in a shelter. Every person and number in it is made up."""

WORDS = (
    "Mevrouw Jansen (BSN 123456782, tel 06-12345678) is met haar kinderen gevlucht naar een opvang. Haar ex krijgt nog "
    "steeds de kinderbijslag, en daardoor ook het kindgebonden budget. Zij draagt alle kosten maar krijgt niets zolang "
    "de kinderen niet op het opvangadres staan ingeschreven."
)
WORDS_OF_A_COLLEAGUE = (
    "Weer een ouder met kinderen in de opvang zonder kinderbijslag. De kinderen horen op papier nog bij het huishouden "
    "van de andere ouder, en inschrijven op het adres van de opvang is niet veilig."
)
TITLE = "Wie met kinderen in de opvang zit, krijgt maanden geen kinderbijslag"
DESCRIPTION = (
    "Een ouder vlucht met de kinderen naar een opvang en schrijft zich uit veiligheid niet in. De kinderen horen op "
    "papier nog bij het huishouden van de andere ouder. Die krijgt daarom de kinderbijslag, zonder voor hen te zorgen."
)
QUESTIONS = (
    "Mag een verklaring van de opvang gelden als bewijs dat de kinderen bij deze ouder wonen?",
    "Kan de kinderbijslag met terugwerkende kracht worden omgezet vanaf de dag van opname?",
)
COMPLY = {
    "Wat gaat er gebeuren?": "De uitvoerder accepteert vanaf het volgende kwartaal een verklaring van de opvang.",
    "Wie zorgt ervoor?": "directie Gezin en Inkomen",
    "Wanneer is het klaar?": "2027-06-30",
    "Met welke middelen?": "Binnen de bestaande begroting.",
}
EXPLAIN = {
    "Welk gevolg voor uitvoering en mensen aanvaardt u?": "Ouders krijgen het geld van voor de melding niet terug.",
    "Welke alternatieven zijn gewogen?": "Betalen vanaf de dag van opname, en een noodbetaling door de gemeente.",
    "Welk belang woog zwaarder?": "De andere ouder moet erop kunnen rekenen dat betaald geld niet wordt teruggevraagd.",
    "Wie heeft dit besloten?": "directeur Gezin en Inkomen",
    "Wanneer bekijkt u dit opnieuw?": "2027-12-31",
}
