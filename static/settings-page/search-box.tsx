type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** How many are left, said aloud, where that is known. */ found?: number;
};

/** Narrows a long list as one types. */
export function SearchBox({ label, value, onChange, found }: Props) {
  return (
    <label className="field search-box">
      <span className="field-label">{label}</span>
      <input type="search" value={value} data-testid="search" onChange={(event) => onChange(event.target.value)} />
      {found !== undefined && (
        <span className="hidden-visually" role="status">
          {value === '' ? '' : `${found} found`}
        </span>
      )}
    </label>
  );
}
