/** The language everyone here shares: care items, what a person answers to them, and when care happens. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package gentlelanding.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
