// Which of several plans was issued first: the dates that their heads print, in order.
import { formatVietnamDate } from '../../time/vietnam-date.ts'
import type { StoredPlan } from '../../store/plan-store.ts'
import { nothing, type Asked } from '../question/asked.ts'
import type { Finding } from '../compose/draft.ts'
import { citeHead } from './find-document.ts'
import { sidesNamed } from '../question/plan-mention.ts'
import { planName } from '../compose/plan-name.ts'

const FEWEST = 2

/** undefined unless several plans are named and the order of their issue is asked for. */
export function findIssuedFirst({ joined, mention, snapshot }: Asked): Finding | undefined {
  const sides = sidesNamed(mention)
  if (sides.length < FEWEST || !ORDER_ASKED.test(joined)) return undefined
  const plans = snapshot.plans.filter(({ versionId }) => sides.some((side) => side.has(versionId)))
  const undated = plans.filter(({ head }) => head.issuedOn === undefined)
  const inOrder = plans
    .flatMap((plan) => (plan.head.issuedOn ? [{ plan, on: plan.head.issuedOn }] : []))
    .toSorted((a, b) => a.on.localeCompare(b.on))
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (!first || !last || inOrder.length < FEWEST)
    return nothing('Bản đã nạp không ghi đủ ngày ban hành để so sánh.', undated.map(nameOf))
  return {
    outcome: 'answered',
    lines: [
      first.on === last.on ? 'Ban hành cùng ngày:' : `Ban hành trước: ${nameOf(first.plan)}.`,
      ...inOrder.map(({ plan, on }) => `- ${nameOf(plan)}${issuerOf(plan)}: ngày ${formatVietnamDate(on)}`),
      ...undated.map((plan) => `- ${nameOf(plan)}: bản đã nạp không ghi ngày ban hành`),
    ],
    citations: [...inOrder.map(({ plan }) => plan), ...undated].flatMap((plan) => citeHead(plan, snapshot)),
    computed: inOrder.flatMap(({ on }) => on.split('-')),
    claims: [],
  }
}

/** "Ký" is written "ki" in keys, as "kì" of "kì họp" and "học kì" is. "Trước ngày nào" asks for a day. */
const ORDER_ASKED =
  / (?:ban hanh|(?<! (?:hoc|dinh|thoi|nhiem|cung) )ki|ra doi) (?:\S+ ){0,2}(?:truoc|sau|som hon|muon hon) (?!(?:ngay|thang|nam|khi) (?:\d|nao))| nao (?:duoc )?(?:ban hanh|ki|ra doi) (?:truoc|sau|som|muon) /

/** Plans of several places are told apart by who issued them. */
const issuerOf = ({ head }: StoredPlan): string => {
  const who = head.issuer ?? head.locality
  return who ? ` của ${who}` : ''
}

const nameOf = ({ head, file }: StoredPlan): string => planName(head, file)
