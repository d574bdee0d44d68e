// The channel: how an engine without Vietnamese misreads each letter. Costs are learnt from pages whose truth is known.
import { z } from 'zod'

import { createDataReader } from '../../knowledge/data/data-file.ts'

/** For each letter of the truth, what was read in its place, with its cost in nats (-ln of the share). "" = left out. */
export type Channel = ReadonlyMap<string, ReadonlyMap<string, number>>

/** A reading that was never seen costs this much a letter. */
export const UNSEEN_COST = 9
/** A sign of dirt that stands for no letter. */
export const DIRT_COST = 4
/** A letter printed twice, as two guesses at one. */
export const DOUBLED_COST = 7

const channelSchema = z.strictObject({
  about: z.string(),
  readings: z.record(z.string(), z.record(z.string(), z.number().positive())),
})

const readFile = createDataReader('ocr-confusions.json', channelSchema)

/** The shares of `knowledge/data/ocr-confusions.json` as costs. */
export const readChannel = (): Channel => channelOf(readFile().readings)

const sumOf = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0)

function channelOf(readings: Readonly<Record<string, Readonly<Record<string, number>>>>): Channel {
  return new Map(
    Object.entries(readings).map(([letter, counted]) => {
      const all = withKin(letter, counted)
      const total = sumOf(Object.values(all))
      return [letter, new Map(Object.entries(all).map(([read, count]) => [read, -Math.log(count / total)]))]
    }),
  )
}

/** A count of one reading in fifty for every form of the same base letter, and what other engines print for đ. */
function withKin(letter: string, counted: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const total = Object.values(counted).reduce((sum, count) => sum + count, 0)
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd')
  const form = letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
  const kin = [...(KIN[base] ?? []), ...(FORMS[form] ?? [])]
  const lost = form === base ? {} : { '': total / 150 }
  return Object.fromEntries(
    [...Object.entries(lost), ...kin.map((read) => [read, total / 25] as const), ...Object.entries(counted)].map(
      ([read, count]) => [read, Math.max(count, counted[read] ?? 0)],
    ),
  )
}

/** Forms that an engine for western languages has for a base letter. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  a: 'aáàâäãå34'.split(''),
  e: 'eéèêë€¢'.split(''),
  i: 'iíìîïjl1'.split(''),
  o: 'oóòôöõ06&¢'.split(''),
  u: 'uúùûüwy'.split(''),
  y: 'yýÿ¥'.split(''),
  d: 'd'.split(''),
  l: 'l1i|'.split(''),
}

/** What the letters of Vietnamese alone are taken for, tones aside, by engines of several makes. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  đ: ['p', 'dp', 'b', 'dd', 'bd'],
  ư: ['ur', 'ir', 'tr', 'ut', 'it', 'ti', 'w', 'uw', 'ii', "u'", 'in'],
  ơ: ['o', '&', 'g', 'w', 'ow', "o'", 'ó'],
  ô: ['b', 'd', 'o6', '6o', 't'],
  ê: ['é', 'ê', 'e6', 'i', 'é'],
  â: ['4', 'd', 'i', 'ai', 'éa'],
  ă: ['i', 'ia', 'd', 'ä'],
}
