"""Rows of numbers without a verb, which divide what was counted before."""

import pytest

from netcrime_ie import extract

ROWS = [
    (
        "全省共破获养老诈骗案件2130起。破案数最多的是郑州、洛阳、南阳,依次为512起、340起、288起。",
        "solved 2130|solved 512|solved 340|solved 288",
    ),
    (
        "检察机关去年共起诉嫌疑人890人。诈骗罪412人,帮信罪298人,其余180人分属掩饰、隐瞒犯罪所得等罪名。",
        "prosecuted 890|prosecuted 412|prosecuted 298|prosecuted 180",
    ),
    (
        "网信办清理违法信息120万条。涉黄低俗类38万条,谣言类22万条,引流广告约60万条。",
        "removed 1200000|removed 380000|removed 220000|removed 600000",
    ),
    (
        "省公安厅共打掉团伙86个。广州21个,深圳19个,东莞17个,其余29个分布在粤东。",
        "gang 86|gang 21|gang 19|gang 17|gang 29",
    ),
    (
        "全省共冻结涉案账户8900个。成都2100个,绵阳1300个,德阳900个。",
        "frozen 8900|frozen 2100|frozen 1300|frozen 900",
    ),
    # A row goes on behind a semicolon.
    (
        "全省侦破案件2700起。负责人介绍,前述案件里,网络诈骗占1500起,挽损200万元;网络盗窃400起,次之;"
        "黑客类最少,18起。",
        "solved 2700|solved 1500|recovered 2000000|solved 400|solved 18",
    ),
    # 其余 says that a number is a part.
    ("警方拘捕28人。16人为黑工,4人属雇主,其余八人则为骨干。",
     "captured 28|captured 16|captured 4|captured 8"),
    # What is counted once more is what it was.
    (
        "警方拘捕28人,其中16人为黑工。16名黑工中,持假证者5人,冒名者三人。",
        "captured 28|captured 16|captured 16|captured 5|captured 3",
    ),
    # A row of people divides people, not officers.
    ("出动警力200人。涉案成员120人,骨干8人。", "deployed 200|other 120|other 8"),
    # A number with a verb of its own is no part.
    ("破案56起。抓获31人,刑拘12人。", "solved 56|captured 31|criminal_detention 12"),
    # A total of its own is divided by what follows it.
    ("该局破案90起。该团伙涉嫌11起骗案,其中屯溪占3起,其余8起散布在黄山等地。",
     "solved 90|other 11|other 3|other 8"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), ROWS)
def test_row(text, facts):
    found = [f"{fact.type} {fact.quantity.value}" for fact in extract(text).facts]
    assert "|".join(found) == facts
