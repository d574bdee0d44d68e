// A list of indicators, complete and counted, each with its values under its cleanest name.
import type { Period } from '../../domain/plan.ts'
import type { TargetValue } from '../../domain/target.ts'
import type { StoredTarget } from '../../store/plan-store.ts'
import type { Asked } from '../question/asked.ts'
import { citePassages, shorten } from './cite.ts'
import { LIST_LENGTH } from './compose-list.ts'
import { asTitle, sayValue } from './compose-values.ts'
import type { Draft } from './draft.ts'
import { nameIn } from '../records/indicator-families.ts'
import { formatPeriod, planName } from './plan-name.ts'
import { requirePlan } from '../snapshot.ts'

type Sources = Pick<Asked, 'snapshot' | 'families'>

/** @param what e.g. "chỉ tiêu, tính theo Xã" */
export function composeTargetList(targets: readonly StoredTarget[], what: string, sources: Sources): Draft {
  const { snapshot } = sources
  const plans = [...new Set(targets.map((stored) => stored.versionId))].map((id) => requirePlan(snapshot, id))
  const heads = new Set(targets.map(({ target }) => target.values.map(sayColumn).join(' → ')))
  const [shared] = heads.size === 1 ? [...heads] : []
  const room = Math.max(90, Math.floor(LIST_LENGTH / targets.length))
  return {
    outcome: 'answered',
    lines: [
      `Có ${targets.length} ${what}${shared ? ` (${shared})` : ''}.`,
      ...targets.map((stored, index) => {
        const values = ` (${sayValues(stored, shared !== undefined)})`
        const name = shorten(nameOf(stored, sources), Math.max(60, room - values.length))
        return `${index + 1}. ${name}${values}`
      }),
      `Theo ${plans.map((plan) => planName(plan.head, plan.file)).join('; ')}.`,
    ],
    citations: citePassages(
      snapshot,
      targets.flatMap((stored) => stored.passageIds),
    ),
    computed: [String(targets.length), ...targets.map((_, index) => String(index + 1))],
    claims: [],
    records: { kind: 'target-list', targets: targets.map(({ id }) => id) },
  }
}

const sayColumn = ({ kind, period }: { readonly kind: TargetValue['kind']; readonly period: Period }) =>
  `${kind === 'result' ? 'kết quả' : 'chỉ tiêu'} ${formatPeriod(period)}`

/** Where all rows have the same columns, the first line names them once. */
function sayValues(stored: StoredTarget, isHeaded: boolean): string {
  const values = stored.target.values.map((value) => {
    const said = `${sayValue({ stored, value })}${value.doubt ? ' (cần đối chiếu)' : ''}`
    return isHeaded ? said : `${sayColumn(value)}: ${said}`
  })
  return values.join(isHeaded ? ' → ' : '; ')
}

const nameOf = (stored: StoredTarget, { families }: Sources) =>
  asTitle(
    nameIn(
      families.find(({ members }) => members.includes(stored)),
      stored,
    ),
  )
