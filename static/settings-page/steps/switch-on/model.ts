import type { BackfillStatus, Backfills, ChangeView, Impact } from '../../../../src/contract';
import type { PlaceId } from '../../place-in-page';

/** The step in which a part of the document is mended. In: its path, such as `fields.impact.fields[0]`. */
export function stepOfPath(path: string): { place: PlaceId; name: string } {
  const [part, name = ''] = path.split(/[.[]/);
  if (part === 'scope') return { place: 'scope', name: 'Scope' };
  if (part === 'settings')
    return name === 'assessFrom' || name === 'timeZone' ? { place: 'scope', name: 'Scope' } : { place: 'rules', name: 'Rules' };
  return { place: 'map', name: 'Map' };
}

/** What a change is about, for grouping. */
const PARTS: Readonly<Record<string, string>> = { kinds: 'Records', fields: 'Fields', links: 'Links', scope: 'Scope', settings: 'Rules' };

export type ChangeGroup = { name: string; changes: ChangeView[] };

/** Changes by the part of the document they are in, in the order in which the parts come. */
export function groupedChanges(changes: readonly ChangeView[]): ChangeGroup[] {
  const groups = new Map<string, ChangeView[]>();
  for (const change of changes) {
    const name = PARTS[change.path.split(/[.[]/)[0] ?? ''] ?? 'Other';
    groups.set(name, [...(groups.get(name) ?? []), change]);
  }
  return [...groups].map(([name, all]) => ({ name, changes: all }));
}

/** Records that would be assessed again, and in how many projects. */
export function impactSum(impact: readonly Impact[]): { records: number; projects: number } {
  return {
    records: impact.reduce((sum, { records }) => sum + records, 0),
    projects: new Set(impact.map(({ project }) => project.id)).size,
  };
}

export type BackfillProject = Backfills['projects'][number];

/** What can be done about a back-fill: somebody may stop a running one, let go on what they stopped, and start what never ran or failed. */
export function actionsOf({
  state,
  pausedByHand,
}: Pick<BackfillStatus, 'state' | 'pausedByHand'>): { call: 'pause' | 'resume' | 'start'; label: string } | null {
  if (state === 'never') return { call: 'start', label: 'Start' };
  if (state === 'failed') return { call: 'start', label: 'Start again' };
  if (state === 'done') return null;
  // One that waits for points goes on by itself, unless somebody pauses it.
  return state === 'paused' && pausedByHand ? { call: 'resume', label: 'Go on' } : { call: 'pause', label: 'Pause' };
}

/** Whether every project is done, of at least one. */
export const allDone = (projects: readonly Pick<BackfillStatus, 'state'>[]): boolean =>
  projects.length > 0 && projects.every(({ state }) => state === 'done');
