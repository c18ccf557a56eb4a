/**
 * Whether what was typed is the name of the device. Devices are named with signs that keyboards lack (Dana’s iPhone) and
 * with odd blanks; capitals do not matter either. It shall be a pause, not a riddle.
 */
export function sameName(typed: string, name: string): boolean {
  return plain(typed) !== "" && plain(typed) === plain(name);
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
