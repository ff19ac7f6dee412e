import type { FieldRole } from '../vocabulary';
import { undated, type Test } from './test';
import { valueTest } from './value';

/** The user in the field is active, as far as the reader of the record was told. Nobody in the field is nobody active. */
export const isActive = (role: FieldRole): Test =>
  undated(
    valueTest(role, (value) => (value === null ? 'no' : value.option === 'active' ? 'yes' : value.option === 'inactive' ? 'no' : 'unknown'))
      .holds,
  );
