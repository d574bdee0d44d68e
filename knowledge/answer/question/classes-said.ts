// The classes that a text names: "lớp 9", "lớp 6, 7, 8", "từ lớp 1 đến lớp 5".

/** @param joined syllables with a blank at either end @returns empty where it names none */
export function classesSaid(joined: string): ReadonlySet<number> {
  const said = new Set<number>()
  for (const [, list = ''] of joined.matchAll(/ (?:lop|khoi)((?: (?:lop|khoi|va|den|toi|\d{1,2})(?= ))+)/g)) {
    const words = list.trim().split(' ')
    words.forEach((word, at) => {
      if (!isClass(word)) return
      const from = TO.has(words[at - 1] ?? '') ? words.slice(0, at - 1).findLast(isClass) : undefined
      for (let one = from === undefined ? Number(word) : Number(from); one <= Number(word); one += 1) said.add(one)
    })
  }
  return said
}

/** Whether a text speaks of classes, and of none of those asked for. */
export function isOfOtherClass(asked: string, told: string): boolean {
  const wanted = classesSaid(asked)
  const own = wanted.size === 0 ? wanted : classesSaid(told)
  return own.size > 0 && ![...wanted].some((one) => own.has(one))
}

const TO: ReadonlySet<string> = new Set(['den', 'toi'])
const LAST_CLASS = 12
const isClass = (word: string): boolean => /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= LAST_CLASS
