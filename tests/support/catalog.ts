export { readCatalog as catalogOf } from '../../src/catalog/read-catalog.ts';
