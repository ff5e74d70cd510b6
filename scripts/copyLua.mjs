// tsc leaves Redis scripts behind: copy every .lua of src beside its compiled reader.
import { cpSync, statSync } from 'node:fs';

cpSync('src', 'dist', {
  recursive: true,
  filter: (file) => statSync(file).isDirectory() || file.endsWith('.lua'),
});
