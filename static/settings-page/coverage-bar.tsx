/** A share as a bar with its sentence; the bar itself says nothing more and is hidden from those who hear the page. */
export function CoverageBar({ n, of, text }: { n: number; of: number; text: string }) {
  return (
    <span className="coverage">
      <span className="coverage-bar" aria-hidden="true">
        <span className="coverage-part" style={{ inlineSize: `${of === 0 ? 0 : (n / of) * 100}%` }} />
      </span>
      <span className="subtle small">{text}</span>
    </span>
  );
}
