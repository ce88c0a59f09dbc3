"""Vectors are those of the model that ships: when it changes, updating the tables drops those of the one before."""


def of_this_model() -> None:
    """Drop the vectors that another model made, in every room that keeps some. Again: nothing. Django must be ready."""
    from weerklank.kern.taalmodel import drop_of_others, nothing
    from weerklank.knelpunten.models import Knelpunt
    from weerklank.signalen.melding import embedder
    from weerklank.signalen.models import Signaal
    from weerklank.signalen.zoekindex import drop_graphs
    from weerklank.werkagenda.models import Toezegging

    for rows, before in ((Signaal, drop_graphs), (Knelpunt, nothing), (Toezegging, nothing)):
        drop_of_others(rows, naam=embedder().name, before=before)


def are_of_another_model() -> bool:
    """Whether updating the tables would drop vectors."""
    from weerklank.kern.taalmodel import is_of_another
    from weerklank.signalen.melding import embedder

    return is_of_another(embedder().name)
