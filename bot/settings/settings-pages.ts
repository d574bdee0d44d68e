// The pages of /caidat: what is set now, and a page for each setting to pick from. Pure; every press reads the profile afresh.
import { DATE_STYLES, reachOf, SCHOOLINGS, type Profile } from '../../knowledge/domain/profile.ts'
import { vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import type { KeyboardRows, LabelledButton } from '../buttons/keyboard.ts'
import { pageOf } from '../buttons/pages.ts'
import { bold, plain, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { formatDay, formatTimeOfDay } from '../messages/dates.ts'
import { NOT_SET, SCHOOLING_NAMES } from '../messages/people.ts'
import * as say from '../messages/settings.ts'
import { GO_BACK } from '../messages/words.ts'
import type { Setting, SettingsPage } from './setting.ts'
import { LABEL_LENGTH } from '../buttons/label-length.ts'

export type ShownSettings = {
  readonly profile: Profile
  readonly at: Date
  /** Of the loaded plans, those with most to do first. */
  readonly agencies: readonly string[]
  /** Of the list of agencies, from 0. */
  readonly page: number
}

export type SettingsView = { readonly text: RichText; readonly rows: KeyboardRows }

export function settingsView(shows: SettingsPage, shown: ShownSettings): SettingsView {
  if (shows === 'all') return overview(shown)
  const rows = { agency: agencyRows, schooling: schoolingRows, time: timeRows, dates: dateRows }[shows](shown)
  return {
    text: [bold(say.PAGE_TITLES[shows]), plain(`\n${say.PAGE_HINTS[shows]}`)],
    rows: [...rows, [open(GO_BACK, 'all')]],
  }
}

function overview({ profile, at }: ShownSettings): SettingsView {
  const { agency, schooling, remindAtMinute, dateStyle } = profile.settings
  const isStopped = profile.stoppedAt !== undefined
  const lines = [
    `${say.PAGE_TITLES.agency}: ${agency ?? NOT_SET}`,
    `${say.PAGE_TITLES.schooling}: ${schooling === undefined ? NOT_SET : SCHOOLING_NAMES[schooling]}`,
    `${say.PAGE_TITLES.time}: ${formatTimeOfDay(remindAtMinute)}`,
    `${say.PAGE_TITLES.dates}: ${formatDay(vietnamDateAt(at), dateStyle)}`,
    `${say.REMINDERS}: ${say.REACH[reachOf(profile)]}`,
  ]
  return {
    text: [bold(profile.chat < 0 ? say.GROUP_SETTINGS : say.OWN_SETTINGS), plain(`\n${lines.join('\n')}`)],
    rows: [
      [open(say.PAGE_TITLES.agency, 'agency'), open(say.PAGE_TITLES.schooling, 'schooling')],
      [open(say.PAGE_TITLES.time, 'time'), open(say.PAGE_TITLES.dates, 'dates')],
      [
        {
          label: isStopped ? say.TURN_ON : say.TURN_OFF,
          press: { kind: 'reach', change: isStopped ? 'resumed' : 'stopped', from: 'settings' },
        },
      ],
    ],
  }
}

/** A phone shows eight rows without scrolling; a button that has a row for itself shows some forty letters. */
const AGENCIES_A_PAGE = 8
function agencyRows({ profile, agencies, page }: ShownSettings): KeyboardRows {
  const { shown, turning } = pageOf(agencies, { page, size: AGENCIES_A_PAGE, press: (to) => opens('agency', to) })
  return [
    ...shown.map((name) => [choice(name, { of: 'agency', name }, profile.settings.agency === name)]),
    ...turning,
    ...(profile.settings.agency === undefined ? [] : [[choice(say.CLEAR, { of: 'agency', name: null }, false)]]),
  ]
}

function schoolingRows({ profile }: ShownSettings): KeyboardRows {
  const { schooling } = profile.settings
  const choices = SCHOOLINGS.map((one) =>
    choice(SCHOOLING_NAMES[one], { of: 'schooling', schooling: one }, one === schooling),
  )
  const clear = schooling === undefined ? [] : [[choice(say.CLEAR, { of: 'schooling', schooling: null }, false)]]
  return [...inPairs(choices), ...clear]
}

/** The working day of offices and schools, by half hours at its beginning and hours later. */
const TIMES = [390, 420, 450, 480, 540, 660, 840, 960] as const

const timeRows = ({ profile }: ShownSettings): KeyboardRows =>
  inPairs(
    TIMES.map((minute) =>
      choice(formatTimeOfDay(minute), { of: 'time', minute }, minute === profile.settings.remindAtMinute),
    ),
  )

const dateRows = ({ profile, at }: ShownSettings): KeyboardRows =>
  DATE_STYLES.map((style) => [
    choice(formatDay(vietnamDateAt(at), style), { of: 'dates', style }, style === profile.settings.dateStyle),
  ])

const inPairs = (buttons: readonly LabelledButton[]): KeyboardRows =>
  Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) => buttons.slice(row * 2, row * 2 + 2))

const opens = (shows: SettingsPage, page = 0) => ({ kind: 'settings', shows, page }) as const

const open = (label: string, shows: SettingsPage): LabelledButton => ({ label, press: opens(shows) })

const choice = (label: string, setting: Setting, isSet: boolean): LabelledButton => ({
  label: shorten(isSet ? say.chosen(label) : label, LABEL_LENGTH),
  press: { kind: 'set', setting },
})
