"""Writes what the reference says of a few sentences: `test/fixtures/oracle/encoder.json`."""

import json
from pathlib import Path

from .normalise import normalise
from .reference import Reference

# Our own sentences: every script of the table, and what usually breaks tokenisers.
CASES: list[tuple[str | None, str]] = [
    ("en", "The harbour office closed the northern pier after the storm, its director said on Tuesday."),
    ("sv", "Hamnkontoret stängde norra piren efter stormen, sade direktören i tisdags."),
    ("de", "Das Hafenamt sperrte nach dem Sturm die Nordmole, wie die Direktorin am Dienstag mitteilte."),
    ("pl", "Po sztormie urząd portowy zamknął północne molo, poinformował we wtorek dyrektor."),
    ("fr", "L’office du port a fermé la jetée nord après la tempête, a déclaré mardi sa directrice."),
    ("tr", "LİMAN İDARESİ fırtınadan sonra KUZEY İSKELESİNİ kapattı."),
    ("vi", "Cơ quan cảng đã đóng cửa cầu tàu phía bắc sau cơn bão."),
    ("is", "Hafnarskrifstofan lokaði norðurbryggjunni eftir óveðrið."),
    ("fi", "Satamatoimisto sulki pohjoisen laiturin myrskyn jälkeen."),
    ("hu", "A kikötői hivatal a vihar után lezárta az északi mólót."),
    ("ru", "Управление порта закрыло северный причал после шторма, сообщил директор во вторник."),
    ("uk", "Управління порту закрило північний причал після шторму."),
    ("bg", "Пристанищната служба затвори северния кей след бурята."),
    ("sr", "Лучка управа затворила је северни мол после олује."),
    ("sr", "Lučka uprava zatvorila je severni mol posle oluje."),
    ("el", "Το ΛΙΜΕΝΑΡΧΕΙΟ έκλεισε τη βόρεια προβλήτα μετά την καταιγίδα, είπε ο διευθυντής της."),
    ("ar", "أغلق مكتب الميناء الرصيف الشمالي بعد العاصفة، وأُصيب ٢٣ شخصًا."),
    ("fa", "اداره بندر اسکلهٔ شمالی را پس از توفان بست و ۲۳ نفر می‌گویند زخمی شدند."),
    ("ur", "بندرگاہ کے دفتر نے طوفان کے بعد شمالی گھاٹ بند کر دیا۔"),
    ("he", "משרד הנמל סגר את המזח הצפוני אחרי הסערה, אמר המנהל."),
    ("hi", "बंदरगाह कार्यालय ने तूफ़ान के बाद उत्तरी घाट बंद कर दिया, २३ लोग घायल हुए।"),
    ("bn", "ঝড়ের পর বন্দর দপ্তর উত্তরের জেটি বন্ধ করে দিয়েছে।"),
    ("ta", "புயலுக்குப் பிறகு துறைமுக அலுவலகம் வடக்கு படகுத்துறையை மூடியது."),
    ("th", "สำนักงานท่าเรือปิดท่าเทียบเรือทางเหนือหลังพายุ"),
    ("ka", "პორტის სამმართველომ ქარიშხლის შემდეგ ჩრდილოეთის ნავმისადგომი დახურა."),
    ("hy", "Նավահանգստի գրասենյակը փոթորկից հետո փակեց հյուսիսային նավամատույցը։"),
    ("am", "የወደብ ቢሮው ከአውሎ ነፋሱ በኋላ ሰሜናዊውን ምሰሶ ዘጋ።"),
    ("zh", "港务局局长周二表示，暴风雨过后北码头已关闭。"),
    ("zh-Hant", "港務局局長週二表示，暴風雨過後北碼頭已關閉。"),
    ("ja", "港湾局は嵐のあと北の桟橋を閉鎖したと、局長が火曜日に述べた。ﾊﾝｶｸも。"),
    ("ko", "항만청은 폭풍 뒤에 북쪽 부두를 폐쇄했다고 청장이 화요일에 밝혔다."),
    (None, "Hamnkontoret stängde norra piren."),
    (None, "Управление порта закрыло причал."),
    ("xx", "The harbour office closed the pier."),
    ("ru", "A sentence in English that the page calls Russian."),
    ("en", "Zero\u200bwidth, soft\u00adhyphen, no\u00a0break,\ttab \u3000 and ﬁne ligatures: ①②③ ½ ＡＢＣ."),
    ("en", "Emoji 😀 and old letters 𐌰𐌱 and 𝔉𝔯𝔞𝔨𝔱𝔲𝔯."),
    ("dz", "གྲུ་ཁ་ཡིག་ཚང་"),
    ("en", "supercalifragilisticexpialidociousantidisestablishmentarianism"),
    ("en", "\u0000\u0007"),
    ("en", ""),
]  # fmt: skip


def write_oracle(file: Path, reference: Reference) -> None:
    cases = [
        {
            "language": language,
            "text": text,
            "normalised": normalise(text),
            "pieces": reference.pieces(text),
            "vector": [round(float(value), 5) for value in reference.encode(text, language)],
        }
        for language, text in CASES
    ]
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n    ".join(json.dumps(case, ensure_ascii=True, separators=(",", ":")) for case in cases)
    file.write_text('{\n  "writtenBy": "model/hearsay_model/oracle.py",\n  "cases": [\n    ' + lines + "\n  ]\n}\n")
