// Whether a text names the places or schools whose names are asked for.
import type { PlanQuery } from '../question/plan-query.ts'

/** "Kể tên 11 xã …": what speaks of them without a name names none. */
export function nameAsked({ written }: PlanQuery, joined: string): ((text: string) => boolean) | undefined {
  const asked = NAMES.exec(joined)?.[1] ?? WHICH_OF_THEM.exec(joined)?.[1] ?? ''
  const word = NAMED_WORDS[asked]
  // "Tên trưởng ban" asks for no school.
  if (word === undefined || !(written[asked] ?? [word]).includes(word)) return undefined
  const either = String.raw`(?<!\p{L})[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`
  const named = new RegExp(String.raw`${either}(?:,?\s+\p{Ll}+){0,3}[:,(]*\s+(?:\p{Lu}{2,}\s+)*\p{Lu}\p{Ll}`, 'u')
  return (text) => named.test(text) || !/\p{M}/u.test(text.normalize('NFD'))
}

const NAMES =
  / (?:ke ten|neu ten|ten cu the|ten goi|ten)(?: (?:cua|cac|nhung|tung|ro|\d+))* (xa|phuong|huyen|truong|ban|thon) /
/** "11 xã … là những xã nào": that there are some is known. */
const WHICH_OF_THEM = / (xa|phuong|huyen|ban|thon|truong)(?= )(?: \S+){1,16} (?:la|gom) (?:nhung |cac )?\1 nao /
const NAMED_WORDS: Readonly<Record<string, string>> = {
  xa: 'xã',
  phuong: 'phường',
  huyen: 'huyện',
  truong: 'trường',
  ban: 'bản',
  thon: 'thôn',
}
