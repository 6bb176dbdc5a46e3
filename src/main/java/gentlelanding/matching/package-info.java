/** Merges two profiles into one plan: pure, so that the same answers always give the same plan. */
@NullMarked
@ApplicationModule(allowedDependencies = {"care"})
package gentlelanding.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
