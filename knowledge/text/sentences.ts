// Sentences of a passage. Abbreviations, numbers and dates hold full stops that end nothing.

/** A stop, then white space, then a capital or an opening quote; not after a lone capital, the number of a list or an article. */
const BOUNDARY =
  /(?<=[^\s.](?<!(?:\b(?:TT|TM|KT|TL|TUQ|Tp|TP|ThS|TS|\p{Lu})|(?:^|(?:Điều|Khoản|Mục|Chương|Phần|số)\s)\d{1,2}))[.!?…]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])/u

export function splitSentences(text: string): readonly string[] {
  return text.split(BOUNDARY).filter((sentence) => sentence.trim() !== '')
}
