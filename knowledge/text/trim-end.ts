// Takes marks off the end of a text, from the end: a pattern that is tried at each of its blanks takes minutes over a long one.

/** @param marks every character that may go, blanks besides */
export function trimEndOf(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && isDropped(text.charAt(end - 1), marks)) end -= 1
  return text.slice(0, end)
}

const isDropped = (letter: string, marks: string) => marks.includes(letter) || letter.trim() === ''
