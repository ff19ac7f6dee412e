import { Link } from '../router';

export type Crumb = { label: string; to?: string };

/** Where the page stands. The last one is the page itself. */
export const Breadcrumbs = ({ crumbs }: { crumbs: readonly Crumb[] }) => (
  <nav aria-label="Breadcrumbs" className="breadcrumbs">
    <ol>
      {crumbs.map(({ label, to }) => (
        <li key={label}>{to === undefined ? <span aria-current="page">{label}</span> : <Link to={to}>{label}</Link>}</li>
      ))}
    </ol>
  </nav>
);
