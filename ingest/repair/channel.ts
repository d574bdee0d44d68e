// The channel: how an engine without Vietnamese misreads each letter. Costs are learnt from pages whose truth is known.
import { z } from 'zod'

import { allSyllables } from './syllable-inventory.ts'
import { createDataReader } from '../../knowledge/data/data-file.ts'

/** Readings of small letters, or of capitals. */
export type CaseChannel = {
  /** For each letter, what it costs in nats (-ln of the share) that this was read in its place; undefined: never seen. */
  readonly costsOf: (reading: string) => Float32Array | undefined
  /** For each letter, what it costs that nothing was read in its place. */
  readonly lost: Float32Array
}

export type Channel = {
  /** Letters of the truth, in lower case, by number. */
  readonly numberOf: (letter: string) => number
  /** How many letters there are. */
  readonly letters: number
  readonly small: CaseChannel
  readonly capital: CaseChannel
}

type Counted = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The longest reading of one letter that was ever counted. */
export const LONGEST_READING = 3
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

const LETTERS = [...new Set(allSyllables().join(''))].toSorted()

function channelOf(counted: Counted): Channel {
  const numbers = new Map(LETTERS.map((letter, number) => [letter, number]))
  return {
    numberOf: (letter) => numbers.get(letter) ?? 0,
    letters: LETTERS.length,
    small: caseOf((letter) => withKin(letter, counted[letter] ?? {})),
    capital: caseOf((letter) => capitals(withKin(letter, {}), counted[letter.toUpperCase()] ?? {})),
  }
}

function caseOf(readingsOf: (letter: string) => Readonly<Record<string, number>>): CaseChannel {
  const costs = new Map<string, Float32Array>()
  for (const [number, letter] of LETTERS.entries()) {
    const readings = readingsOf(letter)
    const total = Object.values(readings).reduce((sum, count) => sum + count, 0)
    for (const [read, count] of Object.entries(readings)) {
      const own = costs.get(read) ?? new Float32Array(LETTERS.length).fill(Infinity)
      own[number] = -Math.log(count / total)
      costs.set(read, own)
    }
  }
  return {
    costsOf: (reading) => costs.get(reading),
    lost: costs.get('') ?? new Float32Array(LETTERS.length).fill(Infinity),
  }
}

/** What is likely of small letters, in capitals, with what was counted of capitals. */
function capitals(likely: Readonly<Record<string, number>>, counted: Readonly<Record<string, number>>) {
  const total = Object.values(counted).reduce((sum, count) => sum + count, 0) || 1
  const all = new Map<string, number>()
  const sum = Object.values(likely).reduce((whole, count) => whole + count, 0)
  for (const [read, count] of Object.entries(likely)) {
    const share = ((count / sum) * total) / KIN_SHARE
    for (const form of [read, read.toUpperCase()]) all.set(form, Math.max(all.get(form) ?? 0, share))
  }
  for (const [read, count] of Object.entries(counted)) all.set(read, (all.get(read) ?? 0) + count)
  return Object.fromEntries(all)
}

const KIN_SHARE = 120

/** A count of one reading in fifty for every form of the same base letter, and what other engines print for đ. */
function withKin(letter: string, counted: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const total = Object.values(counted).reduce((sum, count) => sum + count, 0) || KIN_SHARE
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd')
  const form = letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
  const kin = [base, ...(KIN[base] ?? []), ...(FORMS[form] ?? [])]
  const all = new Map<string, number>([['', total / 150]])
  for (const read of kin) all.set(read, total / KIN_SHARE)
  for (const [read, count] of Object.entries(counted)) all.set(read, Math.max(all.get(read) ?? 0, count))
  return Object.fromEntries(all)
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
  l: 'l1iI|'.split(''),
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
