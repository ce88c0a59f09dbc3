"""Dutch deadlines to an interval of dates, with the rule that was used.

"uiterlijk aankomend najaar", "voor de zomer", "binnen zes weken", "medio 2026" are read relative to the
date of the document. Conventions, each a rule with a name: a quarter is its days; voorjaar is March to May,
zomer June to August, najaar September to November, winter December to February; "voor X" and "binnen n"
begin at the document's date; begin and eind of a year are its first and last quarter, medio is May to
August. What is vague ("komende periode") stays without an interval.
"""

from weerklank.pure.periods.reader import Period, find_periods
from weerklank.pure.periods.written_date import DocumentDate, document_date, read_document_date

__all__ = ["DocumentDate", "Period", "document_date", "find_periods", "read_document_date"]
