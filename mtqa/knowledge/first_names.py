"""First names that languages share, each in its own form: Karel is Charles, Oleksandr is Alexander.

General reference (the names' entries in Wiktionary); one name of one sex a line, and forms that
English bears side by side as two names (John and Jack, Mary and Maria) left apart.
"""

from __future__ import annotations

from functools import cache

_FORMS = """
Adam Adem
Alexander Aleksander Aleksandr Alexandr Aliaksandr Oleksandr Alexandre Alessandro Alejandro
Alexandra Aleksandra Oleksandra Alessandra Alejandra
Alexei Alexey Aleksei Aleksey Oleksii Oleksiy Aliaksei
Andrew Andrei Andrey Andrii Andriy Andrej Andrzej Andrea Andreas Ondřej Andrés
Anne Anna Hanna Ganna
Anthony Antonín Antonio Antoni Antoine Anton
Bartholomew Bartoloměj Bartłomiej
Beatrice Beatriz Beatrix Beata Beáta
Camille Camilla Kamila Kamilla
Caroline Carolina Karolína Karolina Karoline
Catherine Katherine Kateřina Kateryna Ekaterina Yekaterina Katarzyna Katarina Katharina Katerina
Charles Karel Karl Karol Carlos Carlo
Charlotte Šarlota Karlotta Carlotta
Christian Kristian Kristián Krystian
Christine Kristina Kristýna Christina Krystyna
Cyril Kirill Kyrylo Kiryl
Daniel Danylo Danil Daniil
Denis Denys
Demetrius Dmitry Dmitri Dmitriy Dmytro Dzmitry
Dominic Dominik
Edward Eduard Edvard Eduardo
Elias Eliáš Ilya Illia Ilia
Elizabeth Alžběta Elisabeth Elżbieta Yelizaveta Elizaveta Yelyzaveta
Eric Erik Erich
Eugene Evgeny Yevgeny Yevhen Evgeniy Yevgeniy Yevhenii Yauhen
Francis František Francisco Francesco François Franciszek Franz
Frederick Friedrich Bedřich Fryderyk
Gabriel Havriil Gavriil
George Jiří Georg Georgy Georgiy Heorhii Jerzy Jorge Georgi Georges
Gregory Grigory Hryhorii Hryhoriy Grigoriy Řehoř Grzegorz
Helen Helena Olena Elena Yelena Alena
Henry Jindřich Heinrich Henryk Enrique Henrik
Igor Ihor
Irene Irina Iryna
Jacob Jakub Yakiv Yakov Jakob
James Santiago Jakov
Jerome Jeroným Hieronim
Joan Jana Johanna Joanna
John Jan Johann Jóhann Johannes Ivan Juan Giovanni Jean Ján Jón
Jonas Jonáš Jonah
Joseph Josef Józef Jozef José Giuseppe Yosyp Iosif
Joshua Jozue
Julia Julie Julija Yulia Yuliya Yuliia Giulia
Juliana Julianna Juliána
Lawrence Vavřinec Wawrzyniec Lorenz Laurence
Leo Lev Leon
Louis Ludvík Ludwig Ludwik Luis Luigi
Luke Lukáš Łukasz Lucas Lukas Luka
Lucy Lucia Lucie Łucja Lucía
Magdalene Magdaléna Magdalena Magdalene
Margaret Markéta Margarita Margarete Małgorzata Marharyta
Mark Marek Marco Marcos
Martha Marta
Martin Martín Marcin Martyn
Matthew Matěj Matouš Mateusz Matthias Matvey Mateo Matviy
Matthieu Mathieu
Maxim Maksim Maksym Maxime
Michael Michal Michał Mikhail Mykhailo Mykhaylo Michel Miguel Mihail
Nathalie Natalie Natalia Nataliya Natalya Nataliia
Nicholas Mikuláš Nikolai Nikolay Mykola Nicolas Mikołaj Mikalai
Nicole Nikola
Oleg Oleh
Olga Olha
Ondine Undine
Patrick Patrik Patryk
Paul Pavel Pavlo Paweł Pablo Paolo
Pauline Polina Paulina Pavlína
Peter Petr Petro Piotr Pyotr Pedro Pietro Pierre
Philip Phillip Filip Philipp Philippe Felipe Filippo
Raphael Rafał Rafael Raffaele
Robert Roberto
Rostislav Rostyslav
Rudolph Rudolf
Sergei Sergey Serhii Serhiy Siarhei Sergiy
Simon Šimon Szymon Semyon Semen
Sophie Sofia Žofie Zofia Sofiia Sofiya
Stanislav Stanisław Stanislaus
Stephen Steven Štěpán Stefan Stepan Szczepan Stefano Esteban
Susan Zuzana Susanna Zuzanna Susanne
Svetlana Svitlana Sviatlana
Sviatoslav Svyatoslav
Theodore Fyodor Fedir Fedor Teodor Theodor
Thomas Tomáš Tomasz Tomas Tomás Toms
Veronica Veronika Weronika
Vaclav Václav Wenceslas Wacław
Victor Viktor Wiktor
Victoria Viktoria Viktoriia Viktoriya Wiktoria Viktorie
Vladimir Volodymyr Uladzimir Włodzimierz Vladimír
Vladislav Vladyslav Władysław
Vyacheslav Viacheslav Wiaczesław
William Vilém Wilhelm Guillaume Guillermo
Yaroslav Jaroslav Jarosław
Yuri Yuriy Yurii Jurij
Valentine Valentin Valentyn
Vitaly Vitali Vitaliy Vitalii Vital
"""


@cache
def forms() -> dict[str, tuple[str, ...]]:
    """From each form of a first name to all of its forms.

    >>> "Karel" in forms()["Charles"], "Zhang" in forms()
    (True, False)
    """
    return {
        name: tuple(line.split()) for line in _FORMS.strip().splitlines() for name in line.split()
    }
