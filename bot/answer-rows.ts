// The buttons below an answer: candidates first, then what may be asked next, the sources, and what is always there.
import { assertNever } from '../knowledge/domain/assert-never.ts'
import type { Browse } from '../knowledge/browse/browse.ts'
import type { Related } from '../knowledge/browse/related.ts'
import type { Reply } from '../knowledge/answer/reply.ts'
import type { Pressed } from './buttons/button-action.ts'
import type { KeyboardRows, LabelledButton } from './buttons/keyboard.ts'
import { shorten } from './format/shorten.ts'
import {
  agencyQuestion,
  askAbout,
  FACT_QUESTIONS,
  passageButtonLabel,
  QUOTED_CITATIONS,
  TARGET_GROUP,
  WHOLE_TARGET,
  WRONG,
} from './messages/answer.ts'
import { LABEL_LENGTH } from './buttons/label-length.ts'

/** Further buttons that another part of the bot offers below an answer: a chart, a reminder. None: nothing to offer here. */
export type AnswerButtons = (reply: Reply) => readonly LabelledButton[] | Promise<readonly LabelledButton[]>

/** What a complaint keeps: made with the answer, so that pressing twice complains once. */
export type Complaint = Extract<Pressed, { kind: 'complain' }>

export async function answerRows(
  reply: Reply,
  complaint: Complaint,
  deps: { readonly browse: Browse; readonly answerButtons: readonly AnswerButtons[] },
): Promise<KeyboardRows> {
  const related = (await deps.browse.related(reply)).map(relatedButton)
  const more = (await Promise.all(deps.answerButtons.map(async (buttons) => buttons(reply)))).flat()
  const canBeWrong = reply.outcome !== 'help'
  return [
    ...(await candidateButtons(reply, deps.browse)).map((button) => [button]),
    ...related.map((button) => [button]),
    passageButtons(reply),
    [...more, ...(canBeWrong ? [{ label: WRONG, press: complaint }] : [])],
  ].filter((row) => row.length > 0)
}

/** One a task, with what was asked of it. */
async function candidateButtons({ records, intent }: Reply, browse: Browse): Promise<readonly LabelledButton[]> {
  if (records?.kind !== 'candidates') return []
  const tasks = await browse.tasks(records.tasks)
  return tasks.map(({ id, task }, index) => ({
    label: shorten(`${index + 1}. ${task.text}`, LABEL_LENGTH),
    press: {
      kind: 'ask',
      question: askAbout(intent ?? 'explain', task.text),
      about: { task: id, intent: intent ?? 'explain' },
    },
  }))
}

function relatedButton(related: Related): LabelledButton {
  switch (related.kind) {
    case 'fact':
      return {
        label: FACT_QUESTIONS[related.intent] ?? '',
        press: {
          kind: 'ask',
          question: askAbout(related.intent, related.wording),
          about: { task: related.task, intent: related.intent },
        },
      }
    case 'agency':
      return { label: agencyQuestion(related.name, LABEL_LENGTH), press: showNew({ of: 'agency', key: related.key }) }
    case 'target':
      return { label: WHOLE_TARGET, press: showNew({ of: 'target', target: related.target }) }
    case 'target-group':
      return {
        label: TARGET_GROUP,
        press: showNew({ of: 'target-group', plan: related.plan, group: related.group }),
      }
    default:
      return assertNever(related)
  }
}

type ShowView = Extract<Pressed, { kind: 'show' }>['view']

const showNew = (view: ShowView): Pressed => ({ kind: 'show', view, page: 0, isNew: true })

function passageButtons({ citations }: Reply): readonly LabelledButton[] {
  const quoted = citations.slice(0, QUOTED_CITATIONS)
  return quoted.map(({ passageId }, index) => ({
    label: passageButtonLabel(index, quoted.length),
    press: { kind: 'passage', passage: passageId },
  }))
}
