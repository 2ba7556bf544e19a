import { group } from '../leaks/corpus/media.ts';
import { testPlantings } from '../support/plant-group.ts';

testPlantings(group);
