// Views of indicators: the items of an answer, the groups of a plan, one group with its values, and one indicator.
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { TargetEntry } from '../../knowledge/browse/entries.ts'
import type { LabelledButton } from '../buttons/keyboard.ts'
import { bold, italic, plain } from '../format/rich-text.ts'
import { CHART } from '../messages/chart.ts'
import { ITS_TARGETS, targetGroupsHead, UNNAMED_GROUP } from '../messages/lists.ts'
import { targetCard, targetDetail, targetText } from '../messages/records.ts'
import { GO_BACK, SHOW_SOURCE } from '../messages/words.ts'
import type { List, ListItem, ViewPage } from './list-page.ts'
import { complaintButton } from './reply-view.ts'
import type { ViewOf } from './view.ts'

export async function openTargetList(view: ViewOf<'target-list'>, browse: Browse): Promise<List | undefined> {
  const targets = await browse.targets(view.targets)
  if (targets.length === 0) return undefined
  return {
    head: [bold(view.heading)],
    items: targets.map((entry) => targetItem(entry, entry.plan)),
    foot: view.notes.length > 0 ? [italic(`\n\n${view.notes.join('\n')}`)] : [],
    more: [chartOf(targets), ...complaintButton(view, view.heading)],
    hasFile: true,
  }
}

/** A plan whose indicators stand under one heading has no groups to pick from: its indicators are shown at once. */
export async function openTargetGroups(view: ViewOf<'target-groups'>, browse: Browse): Promise<List | undefined> {
  const groups = await browse.targetGroups(view.plan)
  const plan = groups[0]?.targets[0]?.plan
  if (plan === undefined) return undefined
  if (groups.length === 1) return openTargetGroup({ of: 'target-group', plan: view.plan, group: 0 }, browse)
  return {
    head: [bold(`${targetGroupsHead(plan)}:`)],
    items: groups.map(({ heading, targets }, group) => ({
      section: '',
      text: `${heading || UNNAMED_GROUP} (${targets.length})`,
      detail: '',
      label: `${group + 1}. ${heading || UNNAMED_GROUP}`,
      press: { kind: 'show', view: { of: 'target-group', plan: view.plan, group }, page: 0 },
    })),
    foot: [],
    more: [{ label: GO_BACK, press: { kind: 'show', view: { of: 'plans', to: 'targets' }, page: 0 } }],
    hasFile: false,
  }
}

export async function openTargetGroup(view: ViewOf<'target-group'>, browse: Browse): Promise<List | undefined> {
  const groups = await browse.targetGroups(view.plan)
  const group = groups[view.group]
  const [first] = group?.targets ?? []
  if (!group || !first) return undefined
  const back =
    groups.length === 1
      ? ({ of: 'plans', to: 'targets' } as const)
      : ({ of: 'target-groups', plan: view.plan } as const)
  return {
    head: [bold(ITS_TARGETS), plain(` – ${first.plan}`)],
    items: group.targets.map((entry) => targetItem(entry, group.heading)),
    foot: [],
    more: [chartOf(group.targets, group.heading), { label: GO_BACK, press: { kind: 'show', view: back, page: 0 } }],
    hasFile: true,
  }
}

export async function openTarget({ target }: ViewOf<'target'>, browse: Browse): Promise<ViewPage | undefined> {
  const [entry] = await browse.targets([target])
  if (!entry) return undefined
  return {
    text: targetCard(entry),
    rows: [
      [
        ...(entry.passage === undefined
          ? []
          : [{ label: SHOW_SOURCE, press: { kind: 'passage', passage: entry.passage } } as const]),
        chartOf([entry]),
      ],
    ],
  }
}

/** Of all of them, whichever page is shown. */
const chartOf = (targets: readonly TargetEntry[], title = ''): LabelledButton => ({
  label: CHART,
  press: { kind: 'chart', targets: targets.map(({ id }) => id), page: 0, ...(title !== '' && { title }) },
})

const targetItem = (entry: TargetEntry, section: string): ListItem => ({
  section,
  text: targetText(entry),
  detail: targetDetail(entry),
  press: { kind: 'show', view: { of: 'target', target: entry.id }, page: 0, isNew: true },
})
