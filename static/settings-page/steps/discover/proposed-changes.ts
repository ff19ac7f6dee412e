import type { KindPart, SiteMapDocument, SiteView, Vocabulary } from '../../../../src/set-up-contract';
import { pathOf, sameJson, valueAt, withValueAt, type Step } from '../../state/document-path';
import { labelOfPath } from '../../state/path-label';
import { valueInWords } from '../../value-in-words';

/** A part that would be proposed otherwise than the draft has it. */
export type ProposedChange = { path: string; steps: Step[]; label: string; before: string; after: string };

/**
 * Where a fresh proposal says something that the draft does not: new parts and other ones. What only the draft has is the reader's own
 * and stays; projects that were left out stay out.
 */
export function proposedChanges(
  draft: SiteMapDocument,
  proposal: SiteMapDocument,
  site: SiteView,
  vocabulary: Vocabulary,
): ProposedChange[] {
  return partsOf(withoutProjects(proposal, new Set(Object.keys(draft.scope.projectsOut))), draft).flatMap(([steps, after]) => {
    const before = valueAt(draft, steps);
    if (sameJson(before, after)) return [];
    const path = pathOf(...steps);
    const words = (value: unknown): string => valueInWords(path, value, site, vocabulary);
    return [{ path, steps, label: labelOfPath(path, vocabulary), before: words(before), after: words(after) }];
  });
}

/** The draft with this part as the proposal has it. */
export const accepted = (draft: SiteMapDocument, proposal: SiteMapDocument, changes: readonly ProposedChange[]): SiteMapDocument => {
  const from = withoutProjects(proposal, new Set(Object.keys(draft.scope.projectsOut)));
  return changes.reduce((to, { steps }) => withValueAt(to, steps, valueAt(from, steps)) as SiteMapDocument, draft);
};

/** The parts that are accepted one by one: a kind that the draft lacks as a whole, of others the sources and each milestone. */
function partsOf(proposal: SiteMapDocument, draft: SiteMapDocument): [Step[], unknown][] {
  const kinds = Object.entries(proposal.kinds).flatMap(([kind, part]): [Step[], unknown][] =>
    Object.hasOwn(draft.kinds, kind)
      ? [
          [['kinds', kind, 'sources'], part.sources],
          ...Object.entries(part.statuses).map(([milestone, ids]): [Step[], unknown] => [['kinds', kind, 'statuses', milestone], ids]),
        ]
      : [[['kinds', kind], part]],
  );
  const members = (name: 'fields' | 'links') =>
    Object.entries(proposal[name]).map(([role, part]): [Step[], unknown] => [[name, role], part]);
  return [...kinds, ...members('fields'), ...members('links')];
}

function withoutProjects(map: SiteMapDocument, out: ReadonlySet<string>): SiteMapDocument {
  if (out.size === 0) return map;
  const kinds = Object.entries(map.kinds).flatMap(([kind, part]): [string, KindPart][] => {
    const sources = part.sources
      .map((source) => ({ ...source, projects: source.projects.filter((id) => !out.has(id)) }))
      .filter(({ projects }) => projects.length > 0);
    return sources.length > 0 ? [[kind, { ...part, sources }]] : [];
  });
  return { ...map, kinds: Object.fromEntries(kinds) };
}
