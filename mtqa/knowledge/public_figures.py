"""People whom foreign news names every day, as English-language newsrooms spell them.

Heads of state and government, ministers and officials who held office between 2014 and 2024, and
the footballers, players and drivers of the same years whom all agencies name, from the agencies'
usual spellings; a slash parts spellings that all stand in sound English.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

_FIGURES = """
Joe/Joseph Biden; Donald Trump; Barack Obama; Kamala Harris; Hillary Clinton; Mike Pence
Mike Pompeo; Antony/Tony Blinken; Lloyd Austin; Jake Sullivan; Janet Yellen; Jen Psaki
Karine Jean-Pierre; Steven/Steve Mnuchin; Anthony Fauci; Nancy Pelosi; Mitch McConnell
Kevin McCarthy; Mark Milley; Boris Johnson; Theresa May; Elizabeth/Liz Truss; Rishi Sunak
Dominic Raab; Keir Starmer; Ben Wallace; Emmanuel Macron; François Hollande; Nicolas Sarkozy
Jean Castex; Marine Le Pen; Élisabeth Borne; Éric Zemmour; Valérie Pécresse; Jean-Yves Le Drian
Gérald Darmanin; Bruno Le Maire; Édouard Philippe; Angela Merkel; Olaf Scholz; Annalena Baerbock
Robert Habeck; Christian Lindner; Karl Lauterbach; Jens Spahn; Heiko Maas; Armin Laschet
Frank-Walter Steinmeier; Boris Pistorius; Friedrich Merz; Horst Seehofer; Markus Söder
Ursula von der Leyen; Charles Michel; Josep Borrell; Jens Stoltenberg; Mark Rutte; Donald Tusk
Jean-Claude Juncker; Federica Mogherini; Margrethe Vestager; Roberta Metsola; Frans Timmermans
Christine Lagarde; Mario Draghi; Giorgia Meloni; Giuseppe Conte; Silvio Berlusconi
Sergio Mattarella; Matteo Salvini; Matteo Renzi; Pedro Sánchez; Mariano Rajoy; Alexander De Croo
Mateusz Morawiecki; Andrzej Duda; Jarosław Kaczyński; Zbigniew Rau; Mariusz Błaszczak
Paweł/Pawel Jabłoński; Viktor Orbán; Péter Szijjártó; Andrej Babiš; Petr Fiala; Miloš Zeman
Petr Pavel; Eduard Heger; Zuzana Čaputová; Robert Fico; Klaus Iohannis; Sebastian Kurz
Karl Nehammer; Gitanas Nausėda; Ingrida Šimonytė; Saulius Skvernelis; Kaja Kallas; Sauli Niinistö
Sanna Marin; Magdalena Andersson; Stefan Löfven; Mette Frederiksen; Jonas Gahr Støre
Katrín Jakobsdóttir; Aleksandar/Alexander Vučić; Milorad Dodik; Milo Đukanović; Edi Rama
Albin Kurti; Zoran Milanović; António/Antonio Guterres; Tedros Adhanom Ghebreyesus; Ban Ki-moon
Rafael Grossi; Filippo Grandi; Michelle Bachelet; Kristalina Georgieva; Recep Tayyip Erdoğan
Mevlüt Çavuşoğlu; Hulusi Akar; Ibrahim/İbrahim Kalın; Hakan Fidan; Benjamin Netanyahu
Naftali Bennett; Yair Lapid; Benny Gantz; Avigdor Lieberman/Liberman; Isaac Herzog
Mahmoud/Mahmud Abbas; Hassan Rouhani/Ruhani/Rohani; Ebrahim/Ibrahim Raisi/Raeisi; Javad Zarif
Qassem/Qasem/Qasim/Kassem Soleimani/Suleimani; Hassan/Hasan Nasrallah; Jamal Khashoggi
Narendra Modi; Imran Khan; Shehbaz/Shahbaz Sharif; Ashraf Ghani; Hamid Karzai; Xi Jinping
Li Keqiang; Wang Yi; Zhao Lijian; Hua Chunying; Yang Jiechi; Tsai Ing-wen; Audrey Tang; Carrie Lam
Shinzo/Shinzō Abe; Yoshihide Suga; Fumio Kishida; Moon Jae-in; Kim Jong-un; Yoon Suk-yeol
Lee Jae-yong; Rodrigo Duterte; Ferdinand Marcos; Joko Widodo; Mahathir Mohamad; Jacinda Ardern
Scott Morrison; Anthony Albanese; Malcolm Turnbull; Justin Trudeau; Chrystia Freeland
Jair Bolsonaro; Nicolás Maduro; Juan Guaidó; Andrés Manuel López Obrador; Mauricio Macri
Alberto Fernández; Javier Milei; Evo Morales; Gustavo Petro; Gabriel Boric; Muhammadu Buhari
Goodluck Jonathan; Yemi Osinbajo; Bola Tinubu; Atiku Abubakar; Godwin Emefiele; Olusegun Obasanjo
Nyesom Wike; Babajide Sanwo-Olu; Abdullahi Umar Ganduje; Abba Kyari; Isa Pantami; Macky Sall
Mahamadou Issoufou; Alassane Ouattara; Nana Akufo-Addo; Ibrahim Boubacar Keita/Keïta
Cyril Ramaphosa; Jacob Zuma; Uhuru Kenyatta; William Ruto; Paul Kagame; Yoweri Museveni; Paul Biya
Abiy Ahmed; Félix Tshisekedi; Emmerson Mnangagwa; Akinwumi Adesina; Ngozi Okonjo-Iweala
Vladimir Putin; Dmitry/Dmitri/Dmitriy Medvedev; Sergei/Sergey Lavrov; Sergei/Sergey Shoigu/Shoygu
Dmitry/Dmitri/Dmitriy Peskov; Mikhail Mishustin; Maria/Mariya Zakharova; Ramzan Kadyrov
Yevgeny/Evgeny/Yevgeni/Yevgeniy Prigozhin; Alexei/Alexey/Aleksei/Aleksey Navalny/Navalnyy/Navalniy
Nikolai/Nikolay Patrushev; Vyacheslav Volodin; Elvira Nabiullina; Sergei/Sergey Sobyanin
Sergei/Sergey Furgal; Sergei/Sergey Ryabkov; Valery/Valeri Gerasimov; Mikhail Degtyarev/Degtyaryov
Volodymyr/Vladimir/Volodimir Zelensky/Zelenskyy/Zelenskiy/Zelenskyi/Zelenski; Petro Poroshenko
Dmytro/Dmitry/Dmitro Kuleba; Andriy/Andrii/Andrey Yermak; Denys/Denis Shmyhal/Shmygal/Shmihal
Oleksii/Oleksiy/Alexei/Alexey Reznikov; Oleksiy/Oleksii/Alexei/Alexey Arestovych/Arestovich
Vitali/Vitaliy/Vitalii/Vitaly Klitschko/Klychko; Yulia/Yuliya/Julia Tymoshenko/Timoshenko
Iryna/Irina Vereshchuk; Valerii/Valery/Valeriy Zaluzhny/Zaluzhnyi/Zaluzhnyy
Alexander/Aleksandr/Alyaksandr/Aliaksandr Lukashenko/Lukashenka
Sviatlana/Svetlana/Svyatlana Tsikhanouskaya/Tikhanovskaya/Tsikhanovskaya; Maia Sandu
Mikheil/Mikhail Saakashvili; Salome/Salomé Zourabichvili/Zurabishvili; Nikol Pashinyan/Pashinian
Ilham Aliyev; Kassym-Jomart/Kasym-Jomart Tokayev/Tokaev; Nursultan Nazarbayev/Nazarbaev
Shavkat Mirziyoyev/Mirziyoev; Emomali Rahmon/Rakhmon; Elon Musk; Mark Zuckerberg; Jeff Bezos
Boyko/Boiko Borissov/Borisov; Rumen Radev; Kiril Petkov; Viktor/Victor Yanukovych/Yanukovich
Lionel/Leo Messi; Cristiano Ronaldo; Kylian Mbappé; Robert Lewandowski; Karim Benzema
Kevin De Bruyne; Riyad Mahrez; Raheem Sterling; Sadio Mané; Virgil van Dijk; Luka Modrić
Zlatan Ibrahimović; Erling Haaland; Antoine Griezmann; Olivier Giroud; Manuel Neuer
Pep/Josep Guardiola; Jürgen Klopp; José Mourinho; Carlo Ancelotti; Maurizio Sarri; Ciro Immobile
Thibaut Courtois; Gerard Piqué; Romelu Lukaku; Andriy/Andrii/Andrei/Andrey Yarmolenko
Oleksandr Zinchenko; Novak Djokovic; Roger Federer; Rafael/Rafa Nadal; Stefanos Tsitsipas
Naomi Osaka; Petra Kvitová
Max Verstappen; Sebastian Vettel; Valtteri Bottas; Kimi Räikkönen; Nikita Mazepin; LeBron James
Giannis Antetokounmpo; Luka Dončić; Usain Bolt; Shohei Ohtani/Otani; Mookie Betts
Khabib Nurmagomedov
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """One person; the first of the first names, and of the surnames, is the one to settle on."""

    firsts: tuple[str, ...]
    middle: str
    lasts: tuple[str, ...]

    @property
    def name(self) -> str:
        """The full name."""
        return " ".join(filter(None, (self.firsts[0], self.middle, self.lasts[0])))


@cache
def figures() -> tuple[Figure, ...]:
    """Everybody.

    >>> next(figure.name for figure in figures() if "Zelenskyy" in figure.lasts)
    'Volodymyr Zelensky'
    """
    found = []
    for entry in _FIGURES.replace("\n", ";").split(";"):
        if not entry.strip():
            continue
        first, *middle, last = entry.split()
        found.append(Figure(tuple(first.split("/")), " ".join(middle), tuple(last.split("/"))))
    return tuple(found)
