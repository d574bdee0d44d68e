// "Nhiệm vụ của tôi" from somebody whose agency no plan names, as with most schools: what speaks of their level, or an honest no.
import { asksOnlyOfOwn, LEVELS, schoolsOf, type Asker } from '../question/asker.ts'
import { nothing } from '../question/asked.ts'
import { composeTaskList } from '../compose/compose-list.ts'
import type { Finding } from '../compose/draft.ts'
import type { Found } from '../find-once.ts'
import type { Said } from '../question/follow-up.ts'
import type { Question } from '../reply.ts'
import type { Snapshot } from '../snapshot.ts'
import { understand } from '../question/understand.ts'
import { isOf, whoseOf, type Whose } from './whose-task.ts'

/** undefined: nothing own is asked for, or a plan names the agency, and then it is asked like any other. */
export function findOwn(
  { text, asker }: Question,
  asked: Said,
  { snapshot }: { readonly snapshot: Snapshot },
): Found | undefined {
  if (!asker) return undefined
  if (TARGETS.test(text))
    return asksOnlyOfOwn(text.replace(TARGETS_AND_YEARS, ' ')) ? ofTargets(asker, asked, snapshot) : undefined
  const whose = asksOnlyOfOwn(text.replace(YEARS, ' ')) ? whoseOf(asker, snapshot.tasks) : undefined
  // An agency that some plan names is asked like any other.
  if (!whose || (whose.kind === 'agency' && snapshot.tasks.some(({ task }) => isOf(whose, task)))) return undefined
  const query = { ...understand(asked.text, asked.keys, snapshot), intent: 'duties' as const }
  return { asked, query, finding: compose(whose, asker, snapshot) }
}

const TARGETS = /chỉ\s+tiêu|chi\s+tieu/iu
const YEARS = /(?:năm|nam)\s+(?:học|hoc)|(?:năm\s+|nam\s+)?\d{4}(?:\s*[-–]\s*\d{4})?/giu
const TARGETS_AND_YEARS = new RegExp(`${TARGETS.source}|${YEARS.source}`, 'giu')

/** Targets are counted by schools: of an agency none can be told. */
function ofTargets(asker: Asker, asked: Said, snapshot: Snapshot): Found | undefined {
  if (schoolsOf(asker.schooling) !== undefined) return undefined
  const query = { ...understand(asked.text, asked.keys, snapshot), intent: 'target' as const }
  return { asked, query, finding: nothing(TARGETS_BY_LEVEL) }
}

const TARGETS_BY_LEVEL =
  'Chỉ tiêu trong kế hoạch tính theo cấp học và địa bàn, không theo cơ quan. Anh/chị nêu cấp học trong câu hỏi, ví dụ “chỉ tiêu tiểu học”.'

function compose(whose: Whose, { agency }: Asker, snapshot: Snapshot): Finding {
  const unnamed = `Không kế hoạch nào ghi tên “${agency ?? ''}”`
  if (whose.kind === 'agency') return nothing(`${unnamed}.`)
  const found = snapshot.tasks.filter(({ task }) => isOf(whose, task))
  const level = LEVELS[whose.schooling]
  if (found.length === 0) return nothing(`Không có nhiệm vụ nào nói đến ${level}.`)
  const list = composeTaskList(found, `nhiệm vụ nói đến ${level}`, snapshot)
  return agency === undefined ? list : { ...list, notes: [`${unnamed}; danh sách này theo cấp học, nơi công tác.`] }
}
