// Every syllable that Vietnamese spelling allows: what a damaged word may have been, also where no plan holds it.

const ONSETS = ['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh ph qu r s t th tr v x'.split(' ')]
const RHYMES = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
  'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oan oang oanh oao oat oay oăc oăn oăng oăt oc oe oen oeo oet oi om on ' +
  'ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych ' +
  'uyên uyêt uynh uyt uyu uơ ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêt yêu'
).split(' ')
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const STOPPED_TONES = ['\u0301', '\u0323']

/** A syllable is what it begins with and its rhyme, tone included: "nghiệp" = "ngh" + "iệp". */
export type SyllableParts = {
  readonly onsets: readonly string[]
  readonly rhymes: readonly string[]
  /** Every allowed join, by the numbers of its parts; "gi" + "ên" and "g" + "iên" may spell the same. */
  readonly joins: readonly { readonly onset: number; readonly rhyme: number; readonly syllable: string }[]
}

/** Lower case, NFC, the tone on the vowel that the new orthography gives it. */
export function syllableParts(): SyllableParts {
  const toned = RHYMES.flatMap((bare) =>
    (/(?:c|ch|p|t)$/.test(bare) ? STOPPED_TONES : TONES).map((tone) => ({ bare, text: withTone(bare, tone) })),
  )
  return {
    onsets: ONSETS,
    rhymes: toned.map(({ text }) => text),
    joins: ONSETS.flatMap((start, onset) =>
      toned.flatMap(({ bare, text }, rhyme) => (fits(start, bare) ? [{ onset, rhyme, syllable: start + text }] : [])),
    ),
  }
}

export const allSyllables = (): readonly string[] => syllableParts().joins.map(({ syllable }) => syllable)

/** Without their marks: "nghiep". */
export const foldedSyllables = (): readonly string[] =>
  allSyllables().map((syllable) => syllable.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd'))

/** k, gh, ngh stand before i, e, ê; c, g, ng before the others; qu, gi and the bare y have their own company. */
function fits(onset: string, rhyme: string): boolean {
  const front = /^[ieêy]/.test(rhyme)
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front && !(onset !== 'k' && rhyme.startsWith('y'))
  if (onset === 'g' && /^i(n|)$/.test(rhyme)) return true
  if (onset === 'c' || onset === 'g' || onset === 'ng') return !front
  if (onset === 'qu') return !/^(o|u|ư)/.test(rhyme)
  if (onset === 'gi') return !/^[iy]/.test(rhyme)
  if (rhyme.startsWith('y')) return onset === '' || rhyme === 'y'
  return true
}

const VOWEL = /[aăâeêioôơuưy]/

/** On ê, ơ, â, ô, ư, ă where there is one (the last of two); else on the vowel before a final consonant, else on the last but one. */
function withTone(rhyme: string, tone: string): string {
  if (tone === '') return rhyme
  const letters = rhyme.split('')
  const vowels = letters.flatMap((letter, index) => (VOWEL.test(letter) ? [index] : []))
  const marked = vowels.findLast((index) => /[ăâêôơư]/.test(letters[index] ?? ''))
  const closed = !VOWEL.test(letters.at(-1) ?? '')
  const at = marked ?? (closed ? vowels.at(-1) : vowels.length > 1 ? vowels.at(-2) : vowels[0])
  // An open "oa", "oe", "uy" carries it on its first letter: hòa, hòe, thủy.
  return letters
    .map((letter, index) => (index === at ? letter + tone : letter))
    .join('')
    .normalize('NFC')
}
