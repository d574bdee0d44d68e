// Prints the head and the end of a document: bodies, state title, number, day, kind, subject; recipients and signature.
import { chance, pick, sample, type Random } from '../../support/seeded-random.ts'
import { printDay, shortDay, type Head } from '../make-head.ts'
import type { PrintedBlock } from '../printed.ts'
import { GROUNDS } from '../vocabulary/prose.ts'

export function printLetterhead(head: Head): readonly PrintedBlock[] {
  const left = [
    ...head.bodies,
    ...(head.party ? ['*'] : []),
    `Số${head.party ? '' : ':'} ${head.number ?? '     '}${head.code}`,
  ]
  const right = head.party
    ? ['ĐẢNG CỘNG SẢN VIỆT NAM', `${head.town}, ${printDay(head)}`]
    : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', `${head.town}, ${printDay(head)}`]
  return [{ kind: 'pair', left, right }]
}

export function printTitle(kind: 'KẾ HOẠCH' | 'QUYẾT ĐỊNH', subject: string): readonly PrintedBlock[] {
  return [
    { kind: 'title', text: kind },
    { kind: 'title', text: subject },
  ]
}

/** "Căn cứ …;" lines, then who issues what. */
export function printGrounds(random: Random, head: Head): readonly PrintedBlock[] {
  const word = head.party ? 'Thực hiện' : 'Căn cứ'
  const grounds = sample(random, GROUNDS, 2).map((ground, index) => `${word} ${ground}${index === 1 ? ',' : ';'}`)
  const enacting = `${head.issuer} ban hành Kế hoạch ${head.subject.charAt(0).toLowerCase()}${head.subject.slice(1)} như sau:`
  return [...grounds, enacting].map((text) => ({ kind: 'paragraph', marker: undefined, text }))
}

/** A decision's own text: grounds, articles, signature; the plan follows. */
export function printDecision(random: Random, head: Head): readonly PrintedBlock[] {
  const subject = `${head.subject.charAt(0).toLowerCase()}${head.subject.slice(1)}`
  const paragraphs = [
    ...sample(random, GROUNDS, 2).map((ground) => `Căn cứ ${ground};`),
    'QUYẾT ĐỊNH:',
    `Điều 1. Ban hành kèm theo Quyết định này Kế hoạch ${subject}.`,
    'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
    'Điều 3. Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.',
  ]
  return [
    ...printTitle('QUYẾT ĐỊNH', `Về việc ban hành Kế hoạch ${subject}`),
    ...paragraphs.map((text): PrintedBlock => ({ kind: 'paragraph', marker: undefined, text })),
    ...printClosing(head),
    { kind: 'page-break' },
    ...printTitle('KẾ HOẠCH', head.subject),
    {
      kind: 'caption',
      text: `(Ban hành kèm theo Quyết định số ${citedNumber(head)} ngày ${shortDay(head)} của ${head.issuer})`,
    },
  ]
}

export function printClosing(head: Head): readonly PrintedBlock[] {
  const recipients = [head.party ? 'Thường trực cấp trên (b/c)' : 'Như trên', 'Các đơn vị liên quan', 'Lưu: VT']
  const left = [
    'Nơi nhận:',
    ...recipients.map((name, index) => `- ${name}${index === recipients.length - 1 ? '.' : ';'}`),
  ]
  return [{ kind: 'pair', left, right: [...head.signerTitles, '', head.signer] }]
}

const citedNumber = (head: Head) => `${head.number ?? '     '}${head.code}`

export function printAnnexTitle(
  random: Random,
  { head, title, label }: { readonly head: Head; readonly title: string; readonly label: string },
): readonly PrintedBlock[] {
  const carried = head.decision ? 'Quyết định' : 'Kế hoạch'
  const word = pick(random, ['Kèm theo', 'Ban hành kèm theo'])
  const day = chance(random, 0.5) ? printDay(head) : `ngày ${shortDay(head)}`
  return [
    { kind: 'title', text: label },
    { kind: 'title', text: title },
    { kind: 'caption', text: `(${word} ${carried} số ${citedNumber(head)} ${day} của ${head.issuer})` },
  ]
}
