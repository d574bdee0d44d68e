import { join } from 'node:path'
import { openSqlitePlanStore } from '../knowledge/store/sqlite/sqlite-plan-store.ts'
import { openSearch } from '../knowledge/open-search.ts'
import { readSnapshot } from '../knowledge/answer/snapshot.ts'
import { understand, questionKeys } from '../knowledge/answer/question/understand.ts'
import { prepareQuestion } from '../knowledge/answer/question/asked.ts'
import { createFamilyJoiner } from '../knowledge/answer/records/indicator-families.ts'
import { rankFamilies } from '../knowledge/answer/records/find-values.ts'
const dir = process.env['DATA_DIR'] ?? ''
const store = await openSqlitePlanStore(join(dir, 'plans.sqlite'))
const snapshot = await readSnapshot(store)
const q = process.argv[2] ?? ''
const j = createFamilyJoiner(snapshot.targets as any, snapshot.plans as any); for (const p of j.unread) j.readPlan(p)
const families = j.families()
const asked = prepareQuestion(understand(q, questionKeys(q, snapshot), snapshot), { snapshot, search: openSearch(store, dir), families } as any)
console.log(asked.query.intent, asked.query.answerKind, asked.query.valueKind, asked.question.map((w) => w.term).join(' '))
for (const r of rankFamilies(families, asked.question, asked as any).slice(0, 8)) console.log(r.score.toFixed(2), r.atAnyNumber.toFixed(2), r.isNamedRow, r.family.name, r.family.names.map((n) => [...n.digits].join()).join('|'))
process.exit(0)
