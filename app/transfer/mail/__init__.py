"""Mails as files (.eml, .msg): who wrote when, the text, what was attached."""
