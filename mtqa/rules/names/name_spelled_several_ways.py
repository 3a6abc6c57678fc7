"""One name, several spellings."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.likeness import Likeness
from mtqa.anatomy.spellings import clusters
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "name-spelled-several-ways",
    category="Terminology/Inconsistent",
    severity=Severity.MAJOR,
    flagged=[
        "Shells fell on ⟦Qar-e-Nou⟧. Aid reached Kari Nau at noon. By night Kari Nau was calm,"
        " aid workers in Kare Now said, though a resident of Kara Naow fled.",
        "Oleh Vaintrub won the race. “It was close,” ⟦Weintrub⟧ said. Then Vaintrub left.",
        "Fighting went on near Kyiv. Trains from ⟦Kiev⟧ were late.",
        "He met Jens Halvorsgard. Later ⟦Halvorsgrad⟧ flew home, and Halvorsgard’s aides followed.",
        "Andriy Yermolets spoke first. “We wait,” ⟦Jermolets⟧ said. Yermolets then left.",
        "Deputies heard ⟦Jastin Koulier⟧. A court jailed Justin Cowlier. Justin Cowlier appealed.",
    ],
    clean=[
        "Ann Johnson met Tim Johnston in York. Johnson won, and Johnston came second.",
        "Korean firms hire in both Koreas; the Korea Herald asked an Iraqi and two Iraqis in Iraq.",
        "Christian Berg and Christine Berg met Maria Rossi and Mario Rossi.",
        "Mohamed Salah scored before Mohammed Kudus did.",
        "Ivan Petrov and his wife, Olga Petrova, met Petrov’s brother.",
        "Oleg Drubovsky wept. His wife, Drubovskaya, and her aunt Abutalova met Abutalov.",
        "Prince Philip met Phillip Hart; Mohammed met Mohamed Salah.",
        "Lewis lives in Saint-Denis. Louis, his son, lives in Nantes.",
        "The Uzbek president left Uzbekistan; Uzbeks wept, and Kazakh guards watched Kazakhstan.",
        "Dog and man met Julie in Brno. There Juraj sang, and Julie left.",
        "Czech fans left Czechia. Chinese ships and China-US talks are news.",
        "The strategy was long. The Strategy Council met the Strategic Council.",
    ],
    missed=[
        "Envoy Osman Karzhov spoke. “No,” ⟦Gharjaw⟧ said. Karzhov sat down.",  # too far for the ear
    ],
)
def name_spelled_several_ways(document: Document) -> Iterator[Finding]:
    """Flags a person, place or body whose name is spelled in two ways or more in one text.

    Why: a decoder spells a foreign name afresh in each sentence, so one city becomes four; a
    newsroom settles on one spelling. The first odd spelling is marked, the others are related to
    it; the one to settle on is the only one that English has met before, or else the most used.

    Sound text holds names that look alike and are not one: two people (other first names stand
    beside them), a country and its people, a family, a plural, names that every reader knows
    apart. These stay silent: company, English endings and word frequency tell them.

    Misses: spellings that differ by more than a slip, and surnames that stand alone throughout.
    """
    for cluster in clusters(document):
        if cluster.likeness in (Likeness.SOUND, Likeness.SLIP):
            message = (
                f"one name in {1 + len(cluster.odd)} spellings: {cluster.tally}; settle on one"
            )
            yield Finding(*cluster.first, message, cluster.settled.text, related=cluster.related)
