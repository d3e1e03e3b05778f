"""Whether a person is called "he" or "she", as far as title, noun or a common given name say.

A short list, and never proof: it only keeps a pronoun from being given to the wrong one of two
people.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

Gender = Literal["he", "she"]

_HE_WORDS = frozenset(
    "mr sir lord king prince brother father son husband dad grandfather uncle boyfriend man boy"
    " spokesman chairman congressman businessman actor councilman policeman fireman alderman"
    " assemblyman salesman widower monk priest emperor duke baron gentleman guy nephew grandson"
    " sportsman fisherman cameraman".split()
)
_SHE_WORDS = frozenset(
    "mrs ms miss lady dame queen princess sister mother daughter wife mom mum grandmother aunt"
    " girlfriend woman girl spokeswoman chairwoman congresswoman businesswoman actress councilwoman"
    " policewoman assemblywoman widow nun empress duchess baroness niece granddaughter"
    " saleswoman sportswoman waitress hostess".split()
)
_HE = """
aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro aleksandr alex
alexander alexei alfonso alfred ali allan allen alvin amir anders andre andreas andrei andres
andrew andy angelo anthony antonio antony antti ari arnold artem arthur arturo austin barack barry
ben benedict benjamin bernard bernie bill billy blaine bob bobby boris brad bradley brandon
brendan brent brett brian bruce bruno bryan calvin cameron carl carlo carlos cecil cesar chad
charles charlie chris christian christopher chuck claude clint colin conor corey craig curtis
cyrus dale damian dan daniel danny darren dave david dean dennis derek dick diego dietmar dimitri
dmitri dmitry dominic don donald doug douglas duncan dustin dwight dylan ed eddie edgar eduardo
edward edwin egils elijah elliott emil emmanuel eric erik ernest ernie ethan eugene evan felipe
felix ferdinand fernando floyd francesco francis francisco francois frank franklin fred frederick
gabriel gareth garry gary gaston gavin geoff geoffrey george gerald gerard gerhard giorgio
giovanni giuseppe glenn gordon graham grant greg gregory guillermo gustavo guy hamid hank hans
harold harry hassan hector helmut henri henrik henry herbert hiroshi howard hugh hugo ian ibrahim
igor ilya imran isaac ismail ivan jack jacob jacques jake jamal james jamie jan janis jared jason
javier jay jean jed jeff jeffrey jens jeremy jerome jerry jesus jim jimmy joachim joao joe joel
johan johann john johnny jon jonathan jordan jorge jose joseph josh joshua juan julian julio
jurgen justin karl keith ken kenneth kent kevin khalid kim klaus konstantin kurt kyle lance larry
lars laurent lawrence lee leo leon leonard leonid lewis liam lloyd logan louis luc lucas luis luke
malcolm manuel marc marcel marco marcus mario mark markus martin marvin mateo mathieu matt matteo
matthew maurice max maxim michael michel miguel mikael mike mikhail milos mitch mitchell mohamed
mohammad mohammed muhammad murray mustafa nathan ned neil nelson nicholas nick nicolas niels nigel
nikolai noah noel norman oleg oleksandr oliver olivier omar oscar otto owen pablo paolo pascal pat
patrick paul pavel pawel pedro per pete peter petr petro phil philip philippe pierre piotr rafael
rahul raj ralph ramon randall randy raul ray raymond reza ricardo richard rick ricky rob robert
roberto rod rodney rodrigo roger roland roman ron ronald ross roy rudy russell ryan salman sam
samuel scott sean sebastian serge sergei sergey sergio seth shane shawn simon spencer stan stanley
stefan stephen steve steven stewart stuart sven ted terrence terry theo theodore thierry thomas
tim timothy toby todd tom tommy tony travis trevor troy tyler vaclav victor viktor vincent vitaly
vladimir volodymyr walter warren wayne wesley will william willie winston wolfgang xavier yair
yuri yusuf zach zachary
"""
_SHE = """
abigail adele adriana agnes aisha alana alexandra alice alicia alison allison alyssa amanda amber
amelia amina amy ana andrea angela angelina angelique anita ann anna annabelle anne annette annie
antonia aoife ashley audrey barbara beatrice becky belinda beth betty beverly brenda bridget
brigitte brittany camila carla carmen carol carole carolina caroline carolyn carrie catherine
cathy cecilia charlotte chelsea cheryl chiara chloe christiane christina christine chrystia cindy
claire clara claudia colleen constance courtney cristina cynthia daniela danielle dawn deborah
debra denise diana diane dolores donna dora doris dorothy ebony edith eileen elaine eleanor elena
elisabeth eliza elizabeth ella ellen elsa emily emma erica erika erin esther eva evelyn faith
fatima fiona florence frances francesca freya gabriela gail georgia geraldine gillian gina gisele
gladys gloria grace greta gwen hanna hannah harriet heather heidi helen helena hilary hillary
holly ida imogen inga ingrid irene irina iris isabel isabella ivana ivanka ivy jacinda jackie
jacqueline jane janet janice jasmine jean jeanne jennifer jenny jess jessica jill joan joanna
joanne jocelyn jodie jody josephine joy joyce juanita judith judy julia juliana julie june kaja
karen karin karina kate katherine kathleen kathryn kathy katie katrina kayla kelly kendra kerry
kimberly kirsten kristen kristin kristina lara laura lauren laurie layla lena leslie leticia
liliana lily linda lindsay lisa liz lois lori lorraine louise lucia lucy luisa lydia lynn
madeleine madison magdalena maggie mara margaret margarita maria mariam marianne marie marilyn
marina marion marissa marjorie marlene marta martha mary maryam maureen maya megan melania melanie
melinda melissa mercedes meredith mia michele michelle mina miranda miriam moira molly mona monica
monika muriel nadia nancy naomi natalia natalie natasha nathalie nicola nicole nina nora norma
olga olivia pamela patricia paula pauline peggy penelope penny petra phyllis priscilla priya
rachel rebecca regina renee rita roberta robin rosa rosalind rose rosemary ruth sabrina sally
samantha sandra sanna sara sarah sharon sheila shelley sheryl shirley silvia simone sofia sonia
sophia sophie stacey stella stephanie sue susan susanne suzanne svetlana sylvia tamara tania tanya
tara tatiana teresa theresa tiffany tina tracey tracy ursula valentina valerie vanessa vera
veronica victoria viktoria viola virginia vivian wanda wendy whitney winifred yasmin yolanda yulia
yvonne zoe
"""


def gender_of_word(word: str) -> Gender | None:
    """What a title or a noun says of the person it names."""
    lowered = word.lower().rstrip(".")
    if lowered in _HE_WORDS:
        return "he"
    return "she" if lowered in _SHE_WORDS else None


def gender_of_given(name: str) -> Gender | None:
    """What a given name mostly says; None if it is given to both, or unknown."""
    he, she = _given()
    lowered = name.lower()
    if (lowered in he) == (lowered in she):
        return None
    return "he" if lowered in he else "she"


@cache
def _given() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(_HE.split()), frozenset(_SHE.split())
