// Questions about a plan itself: who signed it, its number and date. What the document does not say is not said.
import type { StoredPlan } from '../../store/plan-store.ts'
import { fold, tidy } from '../../text/fold.ts'
import { formatVietnamDate, type VietnamDate } from '../../time/vietnam-date.ts'
import { citePassages } from '../compose/cite.ts'
import type { Draft, Finding } from '../compose/draft.ts'
import { planYear } from './find-values.ts'
import { samePeriod, planName } from '../compose/plan-name.ts'
import type { PlanMention } from '../question/plan-mention.ts'
import type { PlanQuery } from '../question/plan-query.ts'
import { LEVEL_OF } from '../question/question-words.ts'
import type { Snapshot } from '../snapshot.ts'

/** The plan that the hints prefer; among equals the newest. */
export function choosePlan(query: PlanQuery, mention: PlanMention, snapshot: Snapshot): StoredPlan | undefined {
  const years = query.periods.filter((period) => period.kind === 'school-year')
  const allowed = snapshot.plans
    .filter((plan) => !mention.only || mention.only.has(plan.versionId))
    .filter(
      (plan) =>
        years.length === 0 ||
        (plan.head.period && years.some((year) => plan.head.period && samePeriod(year, plan.head.period))),
    )
  const bonus = (plan: StoredPlan) => mention.bonus.get(plan.versionId) ?? 0
  return allowed.toSorted((a, b) => bonus(b) - bonus(a) || planYear(b) - planYear(a))[0]
}

/** @param joined the question: the day may be asked for with the name */
export function findSigner(plan: StoredPlan, snapshot: Snapshot, joined: string): Finding {
  const { signer } = plan.head
  const name = planName(plan.head, plan.file)
  if (!signer) return { outcome: 'nothing-found', reason: `${name}: bản đã nạp không ghi người ký.`, nearest: [] }
  const likely = signer.doubt === undefined ? undefined : findLikelySigner(plan, signer.name, snapshot)
  const issued = DAY_ASKED.test(joined) ? plan.head.issuedOn : undefined
  const title = signer.title ? `, ${titleCase(signer.title)}` : ''
  return {
    outcome: 'answered',
    lines: [
      `Người ký: ${signer.name}${title}.`,
      ...(signer.doubt ? [`Lưu ý: ${signer.doubt}.`] : []),
      ...(likely ? [`Có lẽ là ${likely.signer.name}, người ký ${planName(likely.plan.head, likely.plan.file)}.`] : []),
      ...(issued ? [`Ngày ban hành: ${formatVietnamDate(issued)}.`] : []),
      `Theo ${name}.`,
    ],
    citations: [
      ...[plan, ...(likely ? [likely.plan] : [])].flatMap((one) => citeSignature(one, snapshot)),
      ...(issued ? citeHead(plan, snapshot) : []),
    ],
    computed: issued?.split('-') ?? [],
    claims: [signer.name, ...(likely ? [likely.signer.name] : [])],
  }
}

const DAY_ASKED = / (?:ngay|hom|khi) nao | ngay may | bao gio /

/** The name may stand behind the last recipient, where a scan printed both columns as one. */
function citeSignature(plan: StoredPlan, snapshot: Snapshot) {
  const own = passagesOf(plan, snapshot)
  const name = plan.head.signer?.name ?? ''
  const signed = own.filter(({ kind, raw }) => kind === 'signature' || (kind === 'recipients' && raw.includes(name)))
  const holding = signed.filter(({ raw }) => raw.includes(name))
  return citePassages(
    snapshot,
    (holding.length > 0 ? holding : signed).map(({ id }) => id),
  )
}

/** A name that a scan cut at the front ends as the clean name of a signer for the same place does; several such names decide nothing. */
function findLikelySigner(plan: StoredPlan, damaged: string, snapshot: Snapshot) {
  const end = fold(damaged)
  const fitting = snapshot.plans.flatMap((other) => {
    const { signer, level } = other.head
    return signer && !signer.doubt && level === plan.head.level && fold(signer.name).endsWith(end)
      ? [{ plan: other, signer }]
      : []
  })
  return new Set(fitting.map(({ signer }) => signer.name)).size === 1 ? fitting[0] : undefined
}

/** @param joined the question: a month or year that is asked for may stand where the day is blank */
export function findNumberAndDate(plan: StoredPlan, snapshot: Snapshot, joined: string): Finding {
  const { head } = plan
  const wording = head.issuedOn === undefined ? head.issuedWording : undefined
  if (wording !== undefined && MONTH_ASKED.test(joined))
    return {
      outcome: 'answered',
      lines: [`${planName(head, plan.file)}: in "${wording}", để trống ngày.`],
      citations: citePassages(
        snapshot,
        passagesOf(plan, snapshot)
          .flatMap(({ id, text }) => (tidy(text).includes(wording) ? [id] : []))
          .slice(0, 1),
      ),
      computed: [],
      claims: [],
    }
  if (!head.number && !head.issuedOn)
    return {
      outcome: 'nothing-found',
      reason: `${planName(head, plan.file)}: bản đã nạp không ghi số và ngày ban hành.`,
      nearest: [],
    }
  return {
    outcome: 'answered',
    lines: [
      `${head.kind ?? 'Văn bản'} ${head.number ? `số ${head.number}` : '(không ghi số)'}${head.issuedOn ? `, ngày ${formatVietnamDate(head.issuedOn)}` : ', không ghi ngày ban hành'}.`,
      ...(head.issuer ? [`Cơ quan ban hành: ${head.issuer}.`] : []),
      ...(head.subject ? [`Về: ${head.subject.replace(/^(?:về việc|về|v\/v)[:\s]+/iu, '')}`] : []),
    ],
    citations: citeHead(plan, snapshot),
    computed: head.issuedOn?.split('-') ?? [],
    claims: [],
  }
}

/** Whose plan it is, as its letterhead says; the letterhead of a district does not tell the province. @param where folded: "tinh", "huyen" */
export function findPlace(plan: StoredPlan, where: string, snapshot: Snapshot): Finding {
  const { head, file } = plan
  const name = planName(head, file)
  const level = LEVEL_OF.get(where)
  if (!head.locality || (level !== undefined && level !== head.level))
    return {
      outcome: 'nothing-found',
      reason: `${name}: bản đã nạp không ghi tên địa phương được hỏi.`,
      nearest: head.issuer && head.locality ? [`Cơ quan ban hành: ${head.issuer}`] : [],
    }
  return {
    outcome: 'answered',
    lines: [`${name} là của ${head.issuer ?? head.locality}.`],
    citations: citeHead(plan, snapshot),
    computed: [],
    claims: [],
  }
}

/** Who issued it, as its letterhead says. */
export function findIssuer(plan: StoredPlan, snapshot: Snapshot): Finding {
  const name = planName(plan.head, plan.file)
  if (!plan.head.issuer)
    return { outcome: 'nothing-found', reason: `${name}: bản đã nạp không ghi cơ quan ban hành.`, nearest: [] }
  return {
    outcome: 'answered',
    lines: [`Cơ quan ban hành: ${plan.head.issuer}.`, `Theo ${name}.`],
    citations: citeHead(plan, snapshot),
    computed: [],
    claims: [],
  }
}

const MONTH_ASKED = / (?:thang|nam) (?:nao|may) /

/** What prints the number and the date; the whole head where neither is found in it. */
export function citeHead(plan: StoredPlan, snapshot: Snapshot): Draft['citations'] {
  const heads = passagesOf(plan, snapshot).filter((passage) => passage.kind === 'head')
  const digits = /^\d+/.exec(plan.head.number ?? '')?.[0]
  const holding = heads.filter(
    ({ text }) =>
      (digits !== undefined && text.includes(digits)) ||
      (plan.head.issuedOn !== undefined && printsDate(text, plan.head.issuedOn)),
  )
  return citePassages(
    snapshot,
    (holding.length > 0 ? holding.slice(0, MOST_HEAD_LINES) : heads).map((passage) => passage.id),
  )
}

/** Its day, month and year in order, whatever stands between them. */
function printsDate(text: string, date: VietnamDate): boolean {
  const [year, month, day] = date.split('-').map(Number)
  return new RegExp(String.raw`\b0?${day}\D+0?${month}\D+${year}\b`).test(text)
}

/** Number and date stand on a line or two, and in the line that carries the plan; what repeats them further down is no source. */
const MOST_HEAD_LINES = 3

/** The list of recipients, those of them that get a report, or where the plan is kept. */
export function findRecipients(
  plan: StoredPlan,
  snapshot: Snapshot,
  which: keyof typeof OF_RECIPIENTS,
): Finding | undefined {
  const passage = passagesOf(plan, snapshot).find((candidate) => candidate.kind === 'recipients')
  if (!passage) return undefined
  // A restored scan keeps its lines only in what was printed.
  const lines = plan.head.quality.kind === 'scan' ? passage.text.split(/;\s|\s-(?=\s?\p{L})/u) : passage.raw.split('\n')
  const all = lines
    .map((line) => line.replace(/^[\s*]*[-–]\s*|[\s*;,.]+$/g, ''))
    .filter((line) => line !== '' && !fold(line).startsWith('noi nhan'))
  const meant = all.filter((line) => OF_RECIPIENTS[which].test(fold(line)))
  const items = meant.length > 0 ? meant : all
  return {
    outcome: 'answered',
    lines: [`Nơi nhận của ${planName(plan.head, plan.file)}:`, ...items.map((item) => `- ${item}`)],
    citations: citePassages(snapshot, [passage.id]),
    computed: [],
    claims: [],
  }
}

/** What a line of the list holds, folded. */
const OF_RECIPIENTS = { all: /./, 'reported to': /bao cao|b\/c/, kept: /^luu\b/ } as const

const passagesOf = (plan: StoredPlan, snapshot: Snapshot) =>
  [...snapshot.passages.values()].filter((passage) => passage.versionId === plan.versionId)

/** "PHÓ CHỦ TỊCH" → "Phó Chủ tịch": the first letter of each part of a title. */
function titleCase(title: string): string {
  const lower = title.toLowerCase()
  return lower.replace(
    /^(phó |quyền )?(\p{L})/u,
    (_, rank: string | undefined, letter: string) =>
      `${rank ? rank[0]?.toUpperCase() + rank.slice(1) : ''}${letter.toUpperCase()}`,
  )
}
