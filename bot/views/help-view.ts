// Help by topic: one message whose buttons change what it explains.
import { helpText, HELP_TOPICS } from '../messages/help.ts'
import { bold, plain } from '../format/rich-text.ts'
import type { ViewPage } from './list-page.ts'
import type { ViewOf } from './view.ts'

type Topic = ViewOf<'help'>['topic']

export function openHelp({ topic }: ViewOf<'help'>): ViewPage {
  const others = HELP_TOPICS.filter((one) => one.topic !== topic && one.topic !== 'administer')
  const buttons = others.map(({ topic: to, title }) => ({ label: title, press: showHelp(to) }))
  const { title, text } = helpText(topic)
  return {
    text: [bold(title), plain(`\n${text}`)],
    // Two a row: topics have short names.
    rows: Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) => buttons.slice(row * 2, row * 2 + 2)),
  }
}

const showHelp = (topic: Topic) => ({ kind: 'show', view: { of: 'help', topic }, page: 0 }) as const
