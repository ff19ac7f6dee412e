import { useState } from 'react';
import type { Reader } from '../../shared/figures';
import type { JiraFault } from '../../shared/jira-fault';
import { faultsIn, firstInputs, type FormField, type Inputs } from './field-set';
import type { Input } from './field-value';

/** What the fields of a form hold. Their own faults show from the first try to send on; Jira's show until the field is changed. */
export function useInputs(fields: readonly FormField[], reader: Reader, fault: JiraFault | null) {
  const [inputs, setInputs] = useState<Inputs>(() => firstInputs(fields, reader));
  const [tried, setTried] = useState(false);
  const [changedSince, setChangedSince] = useState<{ fault: JiraFault | null; fields: readonly string[] }>({ fault: null, fields: [] });
  const own = faultsIn(fields, inputs, reader);
  const changed = changedSince.fault === fault ? changedSince.fields : [];
  const jiras = Object.entries(fault?.fields ?? {}).filter(([field]) => !changed.includes(field));
  const set = (field: string, input: Input) => {
    setInputs((before) => ({ ...before, [field]: input }));
    setChangedSince({ fault, fields: [...changed, field] });
  };
  /** Whether it may be sent; from now on the faults are shown. */
  const check = (): boolean => {
    setTried(true);
    return Object.keys(own).length === 0;
  };
  return { inputs, set, check, faults: { ...Object.fromEntries(jiras), ...(tried ? own : {}) } };
}
