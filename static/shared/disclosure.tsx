import { useState, type ReactNode } from 'react';

type OpenedProps = { label: ReactNode; children: ReactNode; className: string; testId?: string; open?: boolean };

/** What opens below its label; its content is built only once it is open. */
export function Opened({ label, children, className, testId, open: atFirst = false }: OpenedProps) {
  const [open, setOpen] = useState(atFirst);
  return (
    <details className={className} data-testid={testId} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {open && <div className="disclosure-body">{children}</div>}
    </details>
  );
}

/** The same as a line of text that reads like a link. */
export const Disclosure = (props: Omit<OpenedProps, 'className'>) => <Opened {...props} className="disclosure" />;
