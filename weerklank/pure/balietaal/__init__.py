"""The meaning of counter Dutch: a small sentence model, the thesaurus, and bottlenecks that are widely known."""

from weerklank.pure.balietaal.embedder import BalieEmbedder

__all__ = ["BalieEmbedder"]
