import { askedBy, together } from '../asked';
import type { KindReads } from '../check';
import type { Condition } from '../condition';
import { fieldsOfSet, type RegisterSet } from '../sets';
import { siteFact, type LooksAt, type SiteFact } from '../site-facts';

/** What is looked at on a kind, in the form in which reads are gathered. */
export const looksAt = ({ kind, fields, links = [], events = [] }: LooksAt): KindReads => ({
  kind,
  asked: together({ fields, links, events }),
});

/** What it takes to know the members of a set and to name them. */
export const readsOfSet = (set: RegisterSet): KindReads => looksAt({ kind: set.kind, fields: fieldsOfSet(set) });

/** The facts of the site that a condition asks for. */
export const siteFactsIn = (condition: Condition): readonly SiteFact[] =>
  askedBy(condition).facts.flatMap((name) => {
    const fact = siteFact(name);
    return fact ? [fact] : [];
  });

/** What the facts of the site in a condition look at, by kind. */
export const readsOfFacts = (condition: Condition): readonly KindReads[] =>
  siteFactsIn(condition).flatMap(({ reads }) => reads.map(looksAt));
