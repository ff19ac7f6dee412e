import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useId, useRef, useState } from 'react';
import type { Problem } from '../../../src/contract';
import { call } from '../../shared/call';
import { remedyOf } from '../../shared/problem-text';
import { useSetUp } from '../set-up-state';

type Exported = { fileName: string; text: string };

/** Hands a text to the browser as a file. */
function download({ fileName, text }: Exported): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Downloads what is in force, or the draft where nothing is; and shows its text, for browsers that let no file through. */
export function ExportCard() {
  const { setUp } = useSetUp();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [exporting, setExporting] = useState(false);
  const [exported, setExported] = useState<Exported | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const make = async () => {
    setExporting(true);
    const reply = await call('exportMap');
    setExporting(false);
    setProblem(reply.ok ? null : reply.problem);
    if (!reply.ok) return;
    setExported(reply.value);
    download(reply.value);
    setSaid(`${reply.value.fileName} is downloaded.`);
  };
  const copy = async () => {
    if (!exported) return;
    area.current?.select();
    try {
      await navigator.clipboard.writeText(exported.text);
      setSaid('The text is copied.');
    } catch {
      // Jira's frame need not lend the clipboard.
      setSaid('The text is selected: copy it with Ctrl+C, or ⌘C on a Mac.');
      area.current?.focus();
    }
  };
  return (
    <section className="card" aria-label="Export">
      <Heading size="small" as="h3">
        Export
      </Heading>
      <p className="subtle">
        {setUp.inForce === null
          ? 'The draft as it was last saved, as nothing is in force yet.'
          : `What is in force: version ${setUp.inForce.version}. Changes of the draft are not in it.`}
      </p>
      <div className="button-row">
        <Button appearance="primary" isLoading={exporting} onClick={() => void make()} testId="export">
          Download the file
        </Button>
        {exported && (
          <Button onClick={() => void copy()} testId="export-copy">
            Copy the text
          </Button>
        )}
        <span className="subtle small" role="status">
          {said}
        </span>
      </div>
      {problem && (
        <p className="notice notice-warning" role="alert">
          {problem.message} {remedyOf(problem)}
        </p>
      )}
      {exported && (
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {exported.fileName}
          </label>
          <textarea
            id={id}
            ref={area}
            className="text-input code"
            rows={10}
            readOnly
            spellCheck={false}
            value={exported.text}
            data-testid="export-text"
          />
        </div>
      )}
    </section>
  );
}
