/** The pages that explain: what aftercare is, and what happens here with what people write. */
@NullMarked
@ApplicationModule(allowedDependencies = {"ui"})
package gentlelanding.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
